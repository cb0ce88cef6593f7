#include "patterns.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <array>
#include <bit>
#include <memory>
#include <string>
#include <vector>

#include "galley/text/utf.h"

namespace galley::core {
namespace {

enum class At : std::uint8_t { kHead, kAnywhere };

struct Pattern {
  BoilerplateKind kind;
  At at;
  bool weak;
  const char* pattern;
  const char* brief = nullptr;  ///< matched from the head as well, on brief lines alone
};

#define NETWORK                                                                                 \
  "(?:facebook|twitter|instagram|google ?news|google ?\\+|whats ?app|telegram|you ?tube|linked" \
  " ?in|tik ?tok|pinterest|discord|threads|bluesky|reddit|tumblr|flipboard|mastodon|snapchat|"  \
  "spotify|apple podcasts|rss|social media|messenger|x)"
#define PIECE "(?:article|story|post|page|content|piece|report|video|blog)"

using enum BoilerplateKind;

// Lines come with typographic signs folded and in lower case, so patterns name no capital. A
// pattern that ends in $ wants the whole line; [\W\d]* before it lets counts, stars and arrows
// pass.
constexpr Pattern kPatterns[] = {
    // Share.
    {kShare, At::kHead, false,
     "(?:(?:share|tweet|shares|shared|pin it|copy link|link "
     "copied|copied|print|sharethis)[\\W\\dk]*(?:(?:this|on|via|to|more|by|with|link|likes?|error|"
     "clipboard|and|or|open|close|e-?mail|save|copy|pin|" PIECE "|" NETWORK
     ")[\\W\\dk]*)*$|(?:(?:e-?mail|" NETWORK
     "|stumbleupon|digg|delicious|pocket|sms|nextdoor)[\\W\\dk]*(?:(?:share|tweet|print|save|link|"
     "copy|shares?|likes?|and|or|more|this|" PIECE ")[\\W\\dk]*)*){2,}$)"},
    {kShare, At::kHead, true,
     "(?:e-?mail|save|pin|bookmark|copy|" NETWORK
     "|stumbleupon|digg|delicious|pocket|sms|nextdoor)[\\W\\dk]*(?:(?:share|this|page|likes?|" PIECE
     ")[\\W\\dk]*)*$",
     "(?:[\\d.,]+k? views?\\W*$|views?:? "
     "?[\\d.,]+k?\\W*$|(?:gift|forward|print|download)\\W*$|(?:buffer|vk|xing|wechat|weibo|line|"
     "viber|mix|blogger|evernote|instapaper)\\W*$|@\\w{3,}\\W*$)"},
    {kShare, At::kHead, false,
     "(?:share (?:this|on|via|by e-?mail|the (?:article|story|post|love|page|blog)|full "
     "article|article|story|post|it (?:on|with)|with (?:a friend|your friends))\\b|sharing "
     "is|spread the (?:word|love)|click to (?:share|e-?mail|print|tweet)|like this:|thanks for "
     "sharing|(?:send|e-?mail) (?:this )?(?:to )?a friend|(?:e-?mail|print|tweet|pin|save) "
     "this\\b|more sharing options|blogthis|\\d[\\d.,]*k? ?shares?\\b|(?:the )?link (?:has been "
     "|was )?copied|copy (?:the |this )?(?:link|url|to clipboard)|(?:if you "
     ")?(?:like|love|enjoy)(?:d|ed)? (?:it|this|what you(?: see|'re reading|'ve read)?)[^.]*[,?!]? "
     "?(?:please )?(?:share|pin|check|get|subscribe)|sharethis|open share)",
     "(?:share (?:to|it|now) [^.]*$|(?:did you )?(?:like|enjoy(?:ed)?|love|loved|liked) "
     "(?:this|the|our|reading)(?: "
     "[\\w']+){0,3}\\?|(?:e-?mail|print|save|gift|give|forward|send|post|bookmark|tweet|copy)(?: "
     "(?:this|the|full|to|on|in|via|as|it|an?))* (?:" PIECE "|" NETWORK
     "|later|for later|friend|pdf|url|clipboard)\\W*$|print(?:er)?[- ]friendly|tell (?:a|your) "
     "friends?\\W*$|pass it on\\W*$|total shares|share (?:with "
     "friends|options|link|buttons?)\\b|add to (?:favou?rites|bookmarks)|save for "
     "later\\W*$|(?:share|tweet|post|print|copy link|" NETWORK
     "|medium)(?:[\\W\\d]+(?:share|tweet|post|pin|print|copy link|link "
     "copied|copied|e-?mail|save|medium|" NETWORK
     "))+\\W*$|share by (?:e-?)?mail|this (?:story|article|post) has been "
     "shared|(?:share|tweet)[\\W\\d]+(?:tweet|share|submit|pin)\\b[^.]*$)"},
    {kShare, At::kAnywhere, false,
     "(?:opens in (?:a )?new (?:window|tab)|share buttons?|copied to clipboard)"},
    // Follow.
    {kFollow, At::kHead, false,
     "(?:(?:follow|like|find|join|connect with|subscribe to|add) "
     "(?:us|our|me|him|her|them|@\\w+)\\b[^.]*\\b" NETWORK
     "\\b|(?:follow (?:us|me)(?: on\\b| at\\b|\\W*$|:)|stay connected with us|connect with "
     "(?:us|me)|social (?:links|media)\\W*$|follow @|let's connect|find us on|like us on|join "
     "(?:our|the|us on) (?:whats ?app|telegram|facebook|discord|slack|reddit))\\b)",
     "(?:(?:also |please |you can (?:also )?|click here to |for (?:more|the latest|all)[^.]* "
     ")(?:follow|find|join|like) (?:us|me|our|the)\\b[^.]*\\b" NETWORK
     "\\b|(?:follow|find|like|catch|visit)\\b[^.!?]+\\bon (?:our )?(?:" NETWORK
     ")\\b|(?:join|visit|subscribe to|check out) [^.]*\\b(?:" NETWORK
     ")(?: (?:channel|group|community|page|server))|(?:get|stay|keep)\\b[^.]+\\bon (?:whats "
     "?app|telegram|google news|facebook|discord)\\b|(?:add|make|set|choose) [^.]*\\bpreferred "
     "source\\b|follow (?:this|these|more|all)?\\s?(?:authors?|topics?|stories)\\W*$|(?:keep|stay) "
     "(?:in touch|connected)\\W*$|(?:on )?(?:" NETWORK
     "):? @\\w|(?:like|love) what you (?:see|read)\\b)"},
    {kFollow, At::kHead, false,
     "(?:[\\W\\dk]*(?:un)?(?:follow(?:ing|ers?)?|connect(?: with "
     "us)?|social|fans?|likes?|subscribers|reactions?)[\\W\\d]*)+$"},
    {kFollow, At::kHead, true, "follow\\b[^.!?]*\\bon " NETWORK "\\b"},
    {kFollow, At::kHead, false,
     "(?:view this post on instagram|a post shared by|subscribe (?:on|via|to (?:our|my)) (?:you "
     "?tube|itunes|rss|channel|apple)|" NETWORK " (?:page|channel|feed|icon|logo)$)"},
    // Newsletter.
    {kNewsletter, At::kHead, false,
     "(?:sign ?-?up(?: (?:for|to) "
     "(?:our|the|my)\\b[^.]*(?:newsletter|e-?mail|updates?|list|alerts?|briefing|digest)| "
     "(?:now|here|today|below)\\W*$|\\W*$)|(?:to )?subscribe(?: (?:to "
     "(?:our|the|my|this|updates|e-?mail)|now|today|here|via)\\b|\\W*$)|(?:e-?mail |daily |weekly "
     "|our |the |free |join )*newsletters?(?: sign ?-?up)?\\W*$|join (?:our|the|my) "
     "(?:mailing|e-?mail|newsletter)|unsubscribe\\b|(?:blog|e-?mail) "
     "(?:subscription|updates)\\W*$|(?:recent|latest|more) newsletters|the [\\w "
     "]{2,30}newsletter\\W*$|join \\d[\\d,.]*k?\\+? (?:other )?(?:readers|subscribers|people))"},
    {kNewsletter, At::kHead, false,
     "(?:enter (?:your )?e-?mail|your e-?mail(?: address)?\\W*$|e-?mail address\\W*$|we respect "
     "your privacy|you can unsubscribe|thank(?:s| you) for (?:subscribing|signing up|joining)|by "
     "(?:signing up|subscribing|submitting|clicking)[^.]* "
     "(?:agree|accept|consent|acknowledge|confirm)\\b|be the first to (?:know|hear|get)|no "
     "spam|please (?:enter|provide|confirm) (?:a |your )?(?:valid )?e-?mail|check your "
     "inbox|success!\\W*$|you(?:'ll| will) (?:be )?(?:get )?notified[^.]*$|we(?:'ll| will) never "
     "(?:spam|share|send)|you (?:are|have been) subscribed|you received this e-?mail)",
     "(?:get (?:the "
     "latest|breaking|daily|weekly|e-?mail|news|our|free|instant)[^.]*\\b(?:alerts?|delivered|e-?"
     "mails?|newsletters?|by e-?mail)\\b|want (?:more )?(?:stories|news|articles|content|posts) "
     "like|want (?:more|the (?:latest|best))\\b[^.?]*\\? (?:please "
     ")?(?:sign|subscribe|get|join|follow|download|check|click|visit)\\b|[^.]+[.:!] enter your "
     "e-?mail(?: address)?\\W*$|subscribe for (?:free|\\$|as little)|you have (?:been "
     ")?(?:successfully )?subscribed|(?:breaking )?(?:news |e-?mail |push "
     ")?(?:alerts|notifications)\\W*$|(?:daily|morning|evening|weekly) "
     "(?:briefing|digest)\\W*$|(?:you can |to )?opt[- ]?out (?:at )?any|sign me up|subscribe to "
     "[\\w .'&]+ (?:for free|today|now|for just)\\b|[^.]+\\b(?:news|headlines|stories|updates) by "
     "e-?mail\\W*$|the [\\w ]*(?:news|stories) you need\\b.*$|our best "
     "(?:stories|work|articles)\\b.*$|(?:turn on|allow|enable) (?:push )?notifications|this "
     "newsletter may|we (?:will|do|'ll) (?:not|never) (?:share|sell) your|sign ?-?up (?:to "
     "(?:receive|get)|here|for (?:e-?mail|free|updates|alerts)|below|and (?:get|receive)|to "
     "our)\\b|stay informed with|delivered (?:every|daily|weekly|each)|read (?:our|the latest) "
     "newsletter|(?:never|don't) miss (?:an? |the |another |out on |our )(?:latest "
     ")?(?:story|stories|update|post|article|episode|issue|thing|news|headlines?|moment)|subscribe "
     "to [\\w .'&-]+ on you ?tube\\b|subscribe to [^.]+ (?:channel|youtube)\\b|subscribe "
     "(?:below|today|now) (?:and|to|for)\\b|stay (?:connected|in touch|up to date|updated) with "
     "(?:me|us|our|the)\\b|sign ?-?up (?:today|now|below) "
     "(?:and|to|for)\\b|(?:handpicked|curated|sent) by our editors?|get (?:author )?rss|tell us "
     "what you think)"},
    {kNewsletter, At::kHead, false,
     "(?:get|receive|have) [^.]*(?:(?:in|to) your (?:e-?mail )?inbox|newsletter)\\b"},
    {kNewsletter, At::kAnywhere, false,
     "(?:\\b(?:sign(?:ing)? up|subscrib(?:e|ing)) (?:below|above)\\b|\\b(?:join|read|get|subscribe "
     "to) (?:the|our|my|this) (?:[\\w-]+ ){0,3}newsletter\\b|\\bnewsletters? (?:delivers|is "
     "sent|goes out|comes out|lands|arrives|brings)\\b|\\bmade possible by "
     "(?:our|paying|readers|members|donors|subscribers|the generous)\\b|\\b(?:our|my) (?:[\\w-]+ "
     "){0,4}(?:newsletters?|mailing list|e-?mail list|rss "
     "feed)\\b|(?:delivered|straight|right|directly|sent)(?: \\w+)? (?:in)?to your inbox|subscribe "
     "to (?:our|my|the) [\\w ]*newsletter|sign up for (?:our|my|the) [\\w ]*newsletter|join "
     "thousands|unsubscribe at any)"},
    {kNewsletter, At::kHead, true,
     "(?:subscribe\\b|sign ?-?up\\b|newsletter|join (?:our|the|my|us)\\b|stay (?:up to "
     "date|up-to-date|informed|in the (?:know|loop)|updated|in touch|tuned|ahead|connected)|never "
     "miss|don't miss|i (?:agree|consent)|want (?:more|to "
     "(?:learn|get|stay|receive|read|keep))\\b|new to\\b|make sure you|(?:get|receive) "
     "(?:the|our|your|breaking|daily|weekly|more|updates|news|exclusive|free|all the|instant)\\b)"},
    {kNewsletter, At::kAnywhere, true,
     "(?:newsletters?\\b|subscribe\\b|subscription\\b|sign(?:ing)? up\\b|mailing list|your "
     "inbox|push notifications|your e-?mail)"},
    {kNewsletter, At::kHead, false,
     "(?:(?:yes[!,. ]+)?(?:sign me up|send me\\b|keep me (?:posted|updated|informed|in the "
     "loop)|i(?:'d| would) like to (?:receive|get|hear|subscribe|be)|i want to "
     "(?:receive|get|hear|subscribe)|i(?:'ve| have) read and|i "
     "(?:agree|consent|understand|accept|acknowledge|confirm|authori[sz]e)\\b[^.]*(?:privacy|terms|"
     "e-?mails?|process|marketing|information|newsletter|contact|polic))|was this "
     "(?:newsletter|e-?mail)|did (?:a friend|someone|somebody) (?:forward|send|share)|you(?:'re| "
     "are) receiving this|why did i get this|view (?:this "
     "(?:e-?mail|newsletter)|it|e-?mail|newsletter) (?:online|in (?:your|a|the) browser)|add us to "
     "your (?:address|contacts)|(?:manage|update|change|edit) (?:your |my |e-?mail |newsletter "
     "|subscription |notification |alert "
     ")+(?:preferences|settings|subscriptions?|profile|alerts?)|if you (?:no longer|don't|do not) "
     "(?:wish|want) to (?:receive|get)|your "
     "(?:submission|request|subscription|form|message|e-?mail|sign-?up|information|registration|"
     "details|download) (?:has been|have been|was|were|is being|is on|is now) |thank you[!.,]? "
     "(?:your|we(?:'ve| have| will|'ll)|for (?:your "
     "(?:submission|interest|request|message|registration)|contacting|registering|downloading))|"
     "thanks[!.,]? (?:your|we(?:'ve| have| will|'ll)|for (?:your "
     "(?:submission|interest|request|message)|contacting|registering|downloading))|almost "
     "(?:there|done)[!.]|we(?:'ve| have) sent (?:you )?(?:an?|the) (?:\\w+ )?e-?mail|you(?:'re| "
     "are| have been|'ve been) (?:now |already |successfully )*(?:subscribed|signed up|on the "
     "list|registered)|(?:oops|uh[- ]oh|whoops)[!,.]+ ?(?:something|there (?:was|is|has)|an "
     "error|we (?:couldn't|could not|can't|are)|that|please|your)|(?:there was|we encountered|we "
     "(?:ran into|had)) an? (?:error|problem|issue|unexpected)\\b[^.]*(?:try "
     "again|subscri|submi|process|send|load|request)|(?:an error|something) (?:has "
     ")?(?:occurred|went wrong)\\b|please try again|join (?:over |more than |the |our |nearly "
     "|almost |a |my )*(?:\\d[\\d,.]*[km]?\\+?|thousands|hundreds|millions)(?: of)?(?: \\w+){0,3} "
     "(?:readers|subscribers|members|people|others|followers|fans|professionals|leaders|users)|(?:"
     "get|receive|enjoy|have) (?:[\\w'-]+ "
     "){0,4}(?:tips|updates|insights|news|offers|articles|posts|stories|recipes|deals|alerts|"
     "resources|content|guides?|advice|headlines|coverage|reporting|analysis|ideas|inspiration|"
     "edition|newsletters?|briefing|digest|episodes?)\\b[^.]*(?:delivered|sent "
     "(?:to|straight|directly)|straight to|directly to|by e-?mail|via e-?mail|in your "
     "(?:e-?mail|mailbox)|to your (?:e-?mail|mailbox|phone|device)|free "
     "newsletter)|(?:(?:new|latest|fresh|exclusive|our|daily|weekly|the latest) "
     ")+(?:posts?|articles|stories|content|recipes|news|updates|headlines)\\b[^.]*(?:delivered|by "
     "e-?mail|via e-?mail|in your inbox|straight to|sent to you)|(?:absolutely )?(?:no|zero|never "
     "any) (?:spam|junk)|spam[- ]free|we (?:hate|dislike|despise|don't (?:send|do|like)|do not "
     "(?:send|like)|never send|won't send) (?:you )?(?:any )?(?:spam|junk)|we(?:'ll| will)? "
     "(?:never|won't|do "
     "not|don't|not)\\b[^.]*\\b(?:share|sell|rent|give|disclose|send)\\b[^.]*(?:your "
     "(?:e-?mail|data|information|details|personal|address)|spam)|your (?:e-?mail(?: "
     "address)?|personal (?:data|information)|privacy|address) (?:is|are|will|stays?|remains?) "
     "(?:be )?(?:safe|secure|protected|never|not|kept|private|important|used|with us)|we "
     "(?:respect|value|protect|care about) your "
     "(?:privacy|inbox|data)|(?:enter|type|add|leave|provide|drop|fill in|submit|put|insert) (?:in "
     ")?your (?:e-?mail|name|first|zip|phone|best e-?mail)\\b|be (?:among the|one of the) first "
     "to\\b)",
     "subscribe:|(?:or|and|please) subscribe\\b|(?:stay|keep|be) (?:on top of|ahead "
     "of|plugged|inspired)\\b|(?:(?:please |don't forget to |be sure to |make sure to |remember to "
     "|click to |to )?subscribe "
     "(?:and|to|for|via|by|in|on|using|with|free|below|above|here|today|now|if|so|or|us|at)\\b|(?:"
     "please |don't forget to |be sure to |make sure to |remember to |click to "
     ")subscribe\\b|sign[- ]?up "
     "(?:for|to|here|now|today|and|below|with|via|by|free|in|using|so)\\b|(?:never|don't|do not|so "
     "you (?:never|don't)) miss "
     "(?:a|an|any|out|the|another|our|what|your|new|important|anything|this)\\b|(?:stay|keep) "
     "(?:tuned|connected|informed|updated|current|in the (?:know|loop)|in touch|up[- ]to[- "
     "](?:date|speed))\\b|(?:like|love|enjoy(?:ed|ing)?|liked|loved|loving) (?:what (?:you(?:'re| "
     "are|'ve| have)? (?:read|see|hear|reading|seeing|hearing|just read)|we do)|(?:reading "
     ")?(?:this|our|the) (?:" PIECE
     "|newsletter|podcast|site|work|recipe|episode))\\b|(?:(?:breaking|daily|weekly|morning|"
     "evening|weekend|monthly|e-?mail|free|our) "
     ")+(?:alerts?|briefing|roundup|digest|brief|updates?|newsletters?|bulletin|e-?mails?)(?: "
     "(?:alerts?|newsletters?|e-?mails?|sign-?up|signup))*\\W*$|(?:e-?mail|newsletter) "
     "(?:sign-?up|signup|alerts?|updates?|subscription|preferences|newsletters?|notifications?)"
     "\\b)"},
    // Apps.
    {kApp, At::kHead, false,
     "(?:(?:download|get|install|try|use|open in) (?:the|our|in|this)(?: free| mobile| new| news)* "
     "app\\b|(?:download|get it|available|now available)? ?(?:on|in|from) (?:the )?(?:app "
     "store|google play)|(?:the )?app store\\W*$|google play\\W*$|get it on\\W*$|scan (?:the|this) "
     "qr)",
     "(?:(?:apple podcasts|google podcasts|spotify|stitcher|android|ios)(?:\\W+(?:apple "
     "podcasts|google "
     "podcasts|spotify|stitcher|android|ios|rss|youtube|overcast|e-?mail|pandora|amazon "
     "music|tunein|and|or|more))+\\W*$|(?:download|get|install|open|view|read|continue|use|try) "
     "(?:(?:it|this|in|on|with|the|our|free|new)\\s)*(?:[\\w'&.]+ ){0,3}app(?: for[^.]*| today| "
     "now| here| store)?\\W*$|[^.]*\\b(?:install|download|get) (?:the|our)(?: [\\w'&]+){0,4} app "
     "(?:from|on|in|at|via|free|today|now)\\b|(?:now )?available (?:for|on) "
     "(?:ios|android|iphone|apple|google|the app)|for (?:a|the) (?:better|best)[^.]*\\bapp\\b|the "
     "[\\w ]+ app is (?:free|available))"},
    {kApp, At::kHead, true, "(?:download|get|install|open)\\b[^.]* app\\b"},
    // Related.
    {kRelated, At::kHead, false,
     "(?:(?:see|read|also)(?: (?:also|more|next|too|see|read))|recommended(?: for you| reading| "
     "stories| posts| articles)?|related(?: "
     "(?:articles?|stories|story|posts?|news|content|coverage|links|reading|topics|videos?|items|"
     "blogs?|resources|products|searches|pages|categories|tags))?|(?:you|we) (?:may|might|think "
     "you'll|'ll)(?: also)? (?:like|love|enjoy|be interested)|more "
     "(?:from|on|stories|news|articles|posts|in|like this|to "
     "explore|reading|by|content|resources|coverage)\\b|most "
     "(?:read|popular|viewed|shared|recent|commented)|trending(?: now| stories| topics| "
     "articles)?|must[- ]reads?|editors?'?s? (?:picks?|choice)|don't miss|up next|what to read "
     "next|in case you missed it|from around the web|elsewhere on|keep reading|read (?:it "
     ")?next|popular "
     "(?:posts?|now|stories|articles|topics|tags|categories)|(?:latest|recent|top|featured|new|"
     "other|similar|breaking) "
     "(?:news|stories|story|posts?|articles?|comments|videos?|blogs?|headlines|from|content|"
     "resources|topics)|sponsored (?:links|stories)|explore more|next read|further reading|on this "
     "topic|suggested|from (?:the|our) archives?|more (?:\\w+ "
     "){0,2}(?:news|stories|headlines|coverage))(?:\\s*[:|>\xC2\xBB\xE2\x80\x93-]|  |[\\W\\d]*$)"},
    {kRelated, At::kHead, true,
     "(?:see|read|also)(?: (?:also|more|next|too|see|read))\\b|related\\b|recommended\\b|more "
     "(?:from|on|in|about)\\b|trending\\b|popular\\b|latest\\b|next\\b|previous\\b"},
    {kRelated, At::kHead, false,
     "(?:(?:view|see|show|load|read|browse|explore|discover|find|get|learn|click for|check out)(?: "
     "(?:all|more|less|full|the full|our|other|out|another))+(?: "
     "(?:posts?|articles?|stories|news|details|info|information|photos?|comments?|about "
     "this|here|products|results|" PIECE
     "))?[\\W\\d]*$|\\W*(?:learn more|read more|more info|find out more|see more|show more|view "
     "more|see all|view all|see details|read the (?:full )?" PIECE ")\\W*$)"},
    {kRelated, At::kHead, false,
     "(?:(?:previous|next|prev|older|newer)(?: "
     "(?:posts?|articles?|story|stories|page|entries|chapter|up|in|project|blog))?[\\W\\d]*(?:"
     "previous|next|(?:posts?|articles?|story|page))?[\\W\\d]*$|(?:previous|next) "
     "(?:post|article|story|page|podcast|episode)|archives?[\\W\\d]*$|back to "
     "(?:blog|news|all|articles|list|home|results|search)\\b)"},
    {kRelated, At::kHead, true,
     "(?:(?:learn|find out|discover|read|see|explore) (?:more|how|the|our|about)\\b|click "
     "(?:here|below|the|on|to)\\b|for (?:more|all the latest|further|additional)\\b|check "
     "out\\b|(?:to )?(?:learn|find out|read|see) more\\b|visit "
     "(?:our|the)\\b|watch\\b|listen\\b|continue reading\\b|discover\\b|explore\\b|browse\\b)",
     "(?:(?:video|photos|in "
     "pictures|gallery|podcast|audio|pictures|analysis|opinion|explained|explainer):|(?:the "
     "latest|more (?:information|details|info)|further information|other|featured|video|top "
     "\\w+)\\W*$|continue reading\\W*$|(?:search|find|explore) (?:for )?(?:more "
     ")?(?:articles|topics|stories|posts)\\b)"},
    {kRelated, At::kHead, false,
     "(?:(?:view|see|browse|show|explore) (?:all|more) [\\w "
     "&'-]{3,40}$|(?:read|watch|related|more|also|listen)(?: more| also| next| "
     "(?:this|these|it)(?: next| too)?)?(?:: | \\| )|read later|in this section\\W*$|also in [\\w "
     "&'-]{3,30}$|(?:most |top |headline "
     ")?(?:popular|recent|related|latest|read|viewed|shared|top|headline)(?: \\w+)? "
     "(?:posts?|stories|reads?|articles?|newsletters|comments?|news|topics|content|links|coverage)"
     "\\W*$|more (?:related|about|from|on this|by the|stories|articles)\\b[^.]*$|latest "
     "from\\b|other (?:links|posts|articles|stories)\\W*$|all posts\\W*$|(?:read|see|write) (?:all "
     ")?reviews?\\W*$|read next)",
     "(?:(?:the )?latest (?:on|about|from|in)\\b[^.]*$|(?:next|previous|prev|older|newer)(?: "
     "[\\w']+){0,3} "
     "(?:news|story|stories|posts?|articles?|entry|entries|chapter|lesson|issue|episode|project|"
     "recipe|review|tutorial|gallery|slide)\\W*$|(?:what (?:others|people) are "
     "reading|(?:readers|people|others|users|customers) also "
     "(?:like|liked|read|viewed|bought|searched)|from our "
     "(?:partners|network|sponsors?|archives?|blog)|from the web|around the web|promoted "
     "(?:stories|links)|we recommend|suggested for you|dig deeper|go deeper|more to "
     "(?:read|explore|discover)|hot (?:topics|articles|stories)|in other news|icymi|external "
     "links|useful links|all (?:articles|stories|news)|popular (?:right now|in the "
     "community)|trending in [\\w &]+|trending (?:nationally|globally|worldwide|today)|today'?s "
     "headlines|must[- ]watch|explore (?:the topic|further)|(?:this story is |this article is "
     ")?part of (?:a|the|our) [\\w ]*series|recommended by \\w+|also of interest|you may be "
     "interested in|what'?s (?:hot|trending)|don'?t miss these|things to do|more news|other "
     "posts?|popular topics|(?:the )?latest|best of [\\w ]+|back to "
     "(?:blogs?|articles|news|stories|all \\w+))\\W*$|click here (?:to|for)\\b[^.]*\\W*$|(?:for|to "
     "(?:read|see|find|get)) more\\b[^.]*(?:click (?:here|on)|visit (?:our|us|the))|read the "
     "(?:original|rest|complete|entire)\\b[^.]*\\W*$|(?:read|watch|see) (?:this|these|it) "
     "next\\W*$|(?:most|trending|popular)(?: \\w+)? (?:in|on|today|this|right)\\b.*$|elsewhere "
     "on\\b.*$|[\\w.' ]+view more (?:articles|posts|stories)\\W*$|(?:view|see|show) (?:article "
     "|all )?(?:sources|references|citations)\\W*$)"},
    // Comments.
    {kComments, At::kHead, false,
     "(?:[\\W\\d]*(?:no |add |view |show |hide |all |post |your |my |a |an |first |user |recent "
     "|reader |join the |write |latest |leave "
     ")*(?:comments?|repl(?:y|ies)|responses?|conversation|discussion|likes?|pingbacks?)(?: "
     "(?:policy|feed|rss|closed|off|guidelines|section|loading|cancel reply|on))?[\\W\\d]*$|leave "
     "a (?:reply|comment|response|rating)|post a (?:comment|reply)|join the "
     "(?:conversation|discussion)|reply to [\\w.']+$|cancel reply|your email address will "
     "not|required fields|notify me (?:of|when|by)|be the first to "
     "(?:comment|rate|review|like|leave)|(?:you must be |log |please )?log(?:ged)? ?in to "
     "(?:leave|post|comment|reply|add)|have your say|save my name|mail \\(will|no votes|rate "
     "this|report (?:abuse|comment|this|a problem)|flag as|comments (?:are closed|are off|for "
     "this|on this)|pingback|this site uses akismet|(?:was|did you find) this \\w+ "
     "(?:helpful|useful)|thanks for your (?:feedback|comment)|found this post|if you read this "
     "far|(?:to )?(?:view|add|post|leave)[^.]*comment[^.]*(?:sign|log) in|indicates required|name "
     "\\(required|e-?mail(?: address)? \\(required|e-?mail(?: "
     "address)?\\(required|name\\(required|your feedback|all comments)",
     "(?:(?:there are )?(?:currently |still )?no comments\\b|(?:be part of|join "
     "in?|start|continue) (?:the|a) (?:conversation|discussion|debate|chat)\\b|sort(?:ed)? "
     "by\\b.*$|(?:(?:newest|oldest|most (?:liked|voted))(?: first| comments)?|(?:latest|most "
     "(?:recent|popular)) (?:first|comments))\\W*$|(?:please )?(?:log|sign) ?in (?:or "
     "(?:register|sign up) )?to "
     "(?:comment|reply|join|vote|rate|leave|post|save|follow)\\b|(?:community|commenting) "
     "(?:guidelines|standards|rules|policy)|terms of commenting|(?:all )?comments (?:are|will be) "
     "(?:moderated|reviewed)|please keep (?:your )?comments|letters? to the "
     "editor\\W*$|(?:send|submit|share|e-?mail)(?: us)? (?:an? |your "
     ")(?:letters?|feedback|corrections?|tips?|news|story idea)\\b[^.]*\\W*$|was this (?:\\w+ "
     ")?(?:helpful|useful|interesting)|did you (?:make|try|cook|bake) "
     "(?:this|these|it)\\b[^.]*\\?|(?:yes|no)\\W+this page is (?:not )?useful|rate "
     "(?:this|the) " PIECE "|(?:report|suggest|submit|request) an? "
     "(?:error|typo|mistake|correction|problem|issue)\\b|(?:spot(?:ted)?|see|saw|found|notice[d]?|"
     "did you (?:find|spot|notice|see)) (?:an?|any|something) "
     "(?:errors?|mistakes?|typos?|wrong|inaccura)|send feedback|what (?:are your thoughts|do you "
     "think)\\?[^.]*(?:comment|share|let (?:us|me))|please (?:comment|share)\\b[^.]*$|comment "
     "(?:below|and share)\\b.*$|(?:got|have) (?:an?|any) (?:news |hot |story "
     ")?(?:tips?|story|questions?|story idea|comments?)\\b[^.?]*\\?|do you have (?:an? "
     ")?(?:story|tip|news|information)\\b[^.?]*\\?|publier un commentaire)"},
    {kComments, At::kAnywhere, false,
     "(?:in the comments?(?: section| box| area)?(?: below)?[.!?]*$|comments? (?:section "
     ")?below\\W*$|in the comments? section|indicates required fields|let (?:us|me) know in "
     "the|leave (?:us |me )?(?:a|your) comment)"},
    {kComments, At::kHead, true,
     "(?:let (?:us|me) know\\b|tell us\\b|what do you think|share your\\b|thanks? (?:you "
     ")?(?:for|to)\\b|did you\\b|have you\\b|comments?\\b|repl(?:y|ies)\\b)",
     "(?:(?:vote|poll|feedback|upvote|downvote|dislike|report|cast your vote|view "
     "results|submit|share your thoughts)\\W*$)"},
    {kComments, At::kHead, false,
     "(?:(?:blog )?comments? (?:powered|hosted|provided) by\\b|comment (?:using|via|with) "
     "(?:facebook|disqus)|(?:this|the) (?:thread|discussion|topic|conversation|question|comment "
     "section|poll|forum) (?:is|has been|was) (?:now "
     ")?(?:closed|locked|archived|protected)|comments? (?:has|have|are|will|on this|for this|is) "
     "(?:been )?(?:now )?(?:closed|disabled|turned|off|moderated|subject|appear)|(?:please )?(?:be "
     "(?:nice|kind|respectful|civil|courteous)[^.]*comment|keep (?:comments|your comments|the "
     "(?:conversation|discussion)) (?:civil|clean|respectful|on[- ]topic|polite))|(?:we want|we'd "
     "like|we would like|we always love|we love) to hear "
     "(?:from|what|your|about|how)\\b|(?:asked|answered|edited|commented|replied|active|joined) "
     "[^.]*(?:\\d+ (?:\\w+ )?ago|\\bat \\d+[:h]\\d+|\\d times))",
     "(?:(?:\\d+|no|one|two|three|four|five|six|seven|eight|nine|ten) "
     "(?:thoughts?|responses?|replies|comments?|reactions?) "
     "(?:on|to)\\b|(?:want|like|care|ready|register|sign up|log ?in|sign in) to (?:join "
     "(?:the|this|our|in)|comment|contribute|reply|participate|add your)\\b|feel free to "
     "(?:contribute|comment|share|leave|reach|drop|contact|e-?mail|get in "
     "touch|message)\\b|(?:we|i)(?:'d| would) (?:really )?(?:love|like|be happy|be glad) to "
     "hear\\b|(?:got|have) (?:a|an|any|something) (?:burning |news |hot |great |story "
     ")?(?:comments?|thoughts?|suggestions?|tips?|opinions?|feedback|corrections?|to "
     "(?:add|say|share))\\b[^.]*\\?|(?:please "
     ")?(?:drop|leave|post|share|add|write|submit|put|send|tell) (?:us |me |in |them )?(?:a |an "
     "|your |any |some |all "
     ")+(?:line|comments?|thoughts?|feedback|opinions?|response|reply|rating|suggestions?|letter)"
     "\\b[^.]*(?:below|here|with us|in the comment|comments?|to the "
     "editor|online|@|\\W*$)|(?:submit|send|write|e-?mail) (?:a |your |us )(?:letters? "
     "(?:to|for)|questions?|tips?|photos?|news|guest post|corrections?)\\b)"},
    // Advertising.
    {kAdvert, At::kHead, false,
     "(?:(?:- ?)?(?:advertisements?|advertising|ads?|sponsored|sponsored "
     "(?:content|posts?|by\\b[^.,]*|links)|promoted(?: (?:content|by.*))?|paid "
     "(?:content|post|partner\\w*)|partner content|ad feedback)[\\W\\d]*$|advertisements?(?: "
     "?[-:|(]| "
     "\\w+\\W*$|\\W{1,3}(?:scroll|skip|story|article|continue|report|close)\\b)|(?:sponsored|"
     "promoted)(?: (?:content|post|story))?: |paid (?:content|post) (?:by|from|for "
     "by)\\b|(?:please )?(?:gamble|bet|drink) responsibly|(?:story|article|content) continues "
     "(?:below|after)|continue(?:s)? (?:below|to \\d+ of)|scroll (?:down )?to continue|continue "
     "reading (?:the main|below)|skip ad|(?:brought to you|powered|presented|sponsored|supported) "
     "by(?: [\\w&.']+){0,4}\\W*$|report this ad|remove ads|ad ?choices|ads by|loading ad|advertise "
     "with us)",
     "(?:(?:this )?content (?:is )?(?:provided|sponsored|created|produced|paid for) by\\b.*$|(?:a "
     "(?:message|word) )?from our sponsors?\\W*$)"},
    {kAdvert, At::kHead, true,
     "(?:buy|shop|order|book|check|get|start|try|apply|download|register|enroll|add "
     "to|contact|request|schedule|see) (?:now|price|prices|it now|on amazon|cart|deal|at "
     "amazon|today|started|a (?:free )?(?:demo|quote|call|consultation)|free(?: trial)?|for "
     "free|availability|basket|sales|us today|us now)[\\W\\d]*$"},
    {kAdvert, At::kHead, true,
     "(?:this (?:" PIECE
     ") (?:is|was|has been) (?:sponsored|created|produced|developed|paid|brought|presented)|in "
     "partnership "
     "with|(?:start|get|try|book|request|join|shop|buy|download|schedule|claim|order|apply|"
     "register) (?:your|a|our|the|my|for|free|now|today|in|with|on|at)\\b|see "
     "(?:it|price|pricing|plans) |check (?:price|it out)|(?:brought to "
     "you|powered|presented|sponsored|supported) "
     "by\\b|promotion\\W*$|commercial\\W*$|sponsored\\b)",
     "(?:(?:view|see|buy|shop|get it|get|check price|see price|available)(?: it| now)? "
     "(?:on|at|from) (?:amazon|walmart|target|best "
     "buy|ebay|etsy)\\b.*$|(?:view|see|get|grab|check) (?:the |this )?(?:deals?|offers?)\\b|use "
     "(?:the |promo |coupon |discount )?code\\b|limited[- ]time|terms (?:and conditions "
     ")?apply|save (?:up to )?\\$?\\d+|try it (?:free|now|out|today)|(?:this is a )?paid "
     "placement)"},
    // Copyright.
    {kCopyright, At::kHead, false,
     "(?:\xC2\xA9|\\(c\\)|copyright(?:\\s*(?:\xC2\xA9|\\(c\\)|\\d|by\\b|notice|all "
     "rights)|\\s*[^\\w\\s]|\\W*$| (?:\\w+ ){1,5}(?:\\d|all rights))|all rights reserved|this "
     "(?:material|content|work|" PIECE
     ") (?:may not|is licensed|is protected|is copyright|is published under|is "
     "republished)|republish|reprinted with|licensed under)",
     "(?:reproduction (?:without|in whole)|no part of this|for "
     "(?:reprints?|permissions?|republication)|reprints?(?: (?:and|&) "
     "permissions)?\\W*$|(?:rights|reprints) (?:and|&) permissions|re-?use this "
     "(?:content|article)|request permission|creative commons|published under (?:a |the )?licen)"},
    {kCopyright, At::kAnywhere, false,
     "(?:\xC2\xA9 ?\\d|all rights reserved|may not be "
     "(?:published|reproduced|copied|republished|redistributed))"},
    {kPage, At::kHead, true,
     "(?:disclaimers?\\b|disclosures?\\b|editor(?:'s|ial)? "
     "(?:note|policy|guidelines|process|standards)|the "
     "(?:views|opinions|information|content)[^.]*\\b(?:expressed|provided|contained)|opinions "
     "expressed|our (?:editorial|content|standards)|this (?:" PIECE
     ") is (?:for|not|intended|part|provided|general)|note:|correction)"},
    {kPage, At::kAnywhere, false,
     "(?:some rights reserved|\\b(?:is|are|should|does|do|not) (?:not )?(?:be "
     ")?(?:intended|meant|considered|construed|constitute|provide|offer|contain|replace|a "
     "substitute|legal|medical|financial|investment|professional|tax)\\b[^.]*\\b(?:legal|medical|"
     "financial|investment|tax|professional|health)(?: or \\w+|, \\w+)* "
     "(?:advice|diagnosis)|\\b(?:views|opinions|statements)(?: and (?:opinions|views))?(?: "
     "\\w+){0,6} (?:are|do)\\b[^.]*(?:those of|his own|her own|their own|my own|not (?:necessarily "
     ")?(?:reflect|represent|shared)|not necessarily|solely))"},
    // Cookies.
    {kCookie, At::kHead, false,
     "(?:(?:we|this (?:web)?site|our (?:web)?site|our "
     "partners)[^.]*\\b(?:use|uses|using|accept)[^.]*\\bcookies\\b|(?:accept|reject|manage|allow|"
     "decline)(?: (?:all|my|necessary|consent|only))*(?: "
     "(?:cookies?|consent|preferences|settings))?\\W*$|(?:necessary|strictly "
     "necessary|functional|performance|analytics) cookies\\W*$|cookies? "
     "(?:policy|settings|preferences|notice|consent|statement)|privacy "
     "(?:policy|settings|notice|preferences|statement|overview|center|- ?terms)|manage "
     "(?:consent|preferences|cookies)|store and/or access|we (?:and our|value your privacy|care "
     "about your)|do not sell|your (?:privacy choices|california)|always active|to provide the "
     "best experiences)",
     "(?:by (?:continuing|using|visiting|browsing|accessing|clicking)\\b[^.]*\\byou "
     "(?:agree|accept|consent|acknowledge)|california "
     "(?:residents|privacy|consumer)|(?:gdpr|ccpa)\\W*$)"},
    {kCookie, At::kAnywhere, true,
     "(?:(?:use|uses|using|use of|accept|accepting|control) cookies|cookies? (?:policy|settings|to "
     "(?:improve|ensure|personali|enhance|give))|privacy (?:policy|notice)|terms (?:of "
     "(?:use|service)|and conditions|& conditions))"},
    // Paywall.
    {kPaywall, At::kHead, false,
     "(?:already (?:a (?:subscriber|member)|have an "
     "account|registered|subscribed)\\b|(?:(?:log|sign) ?-?(?:in|out)|register|login|forgot "
     "(?:your )?password\\??|log ?in(?: /| or) (?:register|sign "
     "?up|subscribe))[\\W\\d]*$|(?:log|sign) ?in (?:to (?:continue|read|your "
     "account|access|view)|with|or)\\b|register (?:to "
     "(?:read|continue|access)|now|today)\\b|create (?:a|your) free (?:\\w+ )?account|subscribe to "
     "(?:continue|read|unlock|access)|(?:to )?(?:continue|keep) reading(?: "
     "this)?[^.]*(?:subscri|regist|account|member|log)|to (?:read|access|view|unlock) (?:this|the "
     "(?:full|rest))[^.]*(?:subscri|regist|account|member|log|sign|premium)|this (?:" PIECE
     ") (?:is|requires)[^.]*(?:subscriber|member|premium|registered)|you(?:'ve| have) "
     "(?:reached|read|used|hit|exceeded) [^.]*(?:limit|articles|free)|become "
     "(?:a|an)[^.]*(?:member|subscriber|patron|supporter)\\b|(?:for )?(?:members?|subscribers?)[- "
     "]only|continue with (?:google|apple|facebook|e-?mail)|don't have an account|close "
     "subscription)",
     "(?:this is (?:a|an) (?:premium|subscriber|exclusive)[- ]|subscribers?[- ]exclusive|you have "
     "\\w+ (?:more )?(?:free )?(?:articles?|stories|views)\\b|start your (?:free "
     ")?(?:subscription|trial|membership)|try (?:one|1|your first|\\d+) "
     "(?:months?|weeks?)\\b|choose (?:your|a) (?:plan|subscription)|(?:keep|continue) reading "
     "(?:for|from) \\W{0,3}\\d|(?:view )?subscription options\\W*$|not (?:yet )?(?:a "
     ")?(?:subscriber|member|registered)\\b.*$|unlock (?:this|full|all|unlimited)\\b|create "
     "(?:an|your)(?: free)? account\\W*$|register for free|(?:log ?in|sign in)\\W+(?:register|sign "
     "?up|subscribe|join)\\W*$)"},
    {kPaywall, At::kHead, true,
     "(?:(?:account|subscriptions?|subscribers?|members?(?:hip)?|password|premium)[\\W\\d]*$|(?:"
     "log|sign) ?in\\b|register\\b|create (?:a|an|your)\\b|unlock\\b|start (?:your|a|my) "
     "(?:free|\\d)|free trial|cancel any ?time|access (?:to )?(?:this|all)|no credit card|full "
     "access|upgrade|become (?:a|an)\\b|already\\b)"},
    // Donations.
    {kDonation, At::kHead, false,
     "(?:donate(?: (?:now|today|here|to (?:us|our|the)|monthly))?(?:\\W*$|:)|we (?:rely|depend) on "
     "(?:our )?(?:readers|listeners|viewers|supporters|donors|people like "
     "you)\\b|\\d+\\s+(?:[^\\w\\s]{1,3}\\d+\\s+)+other(?: amount)?\\W*$|(?:please )?(?:help "
     ")?support (?:us\\b|our "
     "(?:work|journalism|site|reporting|mission)|(?:(?:independent|local|quality|public|free) "
     ")+(?:journalism|media|news|reporting)|this (?:site|podcast|newsletter|blog))|buy (?:me|us) a "
     "coffee|make a (?:donation|contribution|one-time)|contribute\\W*$|patreon|tip "
     "jar|[^.]*tax-(?:deductible|exempt)|this (?:story|reporting|article) is "
     "(?:funded|supported)|(?:double|match) (?:my|your) donation|your "
     "(?:donation|contribution|gift) )",
     "(?:(?:please )?(?:consider "
     ")?(?:support|supporting|donate|donating|contribute|contributing|help(?: us)?|fund|funding) "
     "(?:to |us |our |the |this |independent |public |local |nonprofit |quality |free |fearless "
     ")+(?:journalism|mission|newsroom|cause|fight|podcast|channel)\\b|fight for\\b[^.]*support "
     "(?:the|us|our)|your (?:tax[- ]deductible "
     ")?(?:donation|gift|contribution|membership)\\b[^.]*(?:helps?|makes?|allows?|supports?|will|"
     "enables?|keeps?|matters|funds?)|please consider (?:supporting|donating|making|becoming|a "
     "(?:donation|gift|contribution))|we need your (?:help|support)|chip in\\b|(?:help )?fund "
     "our|we can'?t do (?:this|it) without|your (?:support|help|generosity) "
     "(?:makes|helps|keeps|allows|enables|is vital|matters)|help us "
     "(?:keep|continue|stay|fund|do)\\b|set up a (?:recurring|monthly)|(?:select|choose|enter) an? "
     "(?:amount|donation)\\b)"},
    {kDonation, At::kHead, true,
     "(?:donate\\b|support\\b|if you (?:liked?|enjoy(?:ed)?|value|appreciate|found|find|love) "
     "(?:this|our|what|my)\\b|we (?:rely|depend) on|your support\\b|help (?:us|keep|fund)\\b|did "
     "you (?:like|enjoy)|give (?:now|today|monthly|once)\\b|make a (?:gift|difference))"},
    // Bylines.
    {kByline, At::kHead, true,
     "(?:(?:written|posted|published|words|text|reviewed|edited|authored|submitted|medically "
     "reviewed|fact[- ]checked|photos?|photography|story|reported|created|contributed) (?:and \\w+ "
     ")?(?:by|on|in|at)\\b|by\\W*$|by:|author\\W|(?:authors?|about|bio|profile)\\W*$|\\d+ "
     "?min(?:ute)?s?\\W*$|(?:senior |staff |contributing |guest |news |freelance "
     ")*(?:writer|reporter|editor|correspondent|contributor|author|blogger|columnist)\\b[^.]*$)",
     "(?:by (?:[\\w.'-]+ ){0,3}(?:staff|editor|admin)\\b.*$|(?:[\\w.'-]+ ){1,2}staff(?: "
     "(?:writer|reporter|report))?\\W*$|authors?:|about (?:[\\w.'-]+ ){0,2}[\\w.'-]+\\W*$)"},
    {kByline, At::kHead, false,
     "(?:(?:view|see|read|more|all)(?: (?:all|more|other|latest))*(?: "
     "(?:posts|articles|stories|content|works?|archive|profile|bio))+ (?:by|from)\\b|(?:view|see) "
     "(?:author|full|my|all) (?:archive|profile|bio|posts|articles)|(?:meet the "
     "(?:author|team)|about me|author bio)\\W*$|posted (?:by|on|in)\\b|last "
     "(?:updated|modified|reviewed|edited)|(?:updated|published|posted|modified|created|first "
     "published|originally published)(?: on| at|:|\\W*$| \\d| [a-z]{3,9} \\d)|\\d+ ?min(?:ute)?s? "
     "read|(?:estimated )?read(?:ing)? time|\\d+ "
     "(?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s? ago)",
     "(?:(?:find )?more (?:by|from) (?:this author|the author)\\b|find more by\\b)"},
    // Authors.
    {kBio, At::kHead, false, "about (?:the )?(?:authors?|writer|contributors?|expert)\\b",
     "(?:(?:contact|reach|e-?mail|write to|follow|call) (?:[\\w.'-]+ )*(?:at|on):? "
     "?\\S*(?:@|\\d{3}[-. ])|(?:contact|reach|e-?mail) (?:the "
     "(?:writer|author|reporter))\\b|(?:[\\w.'-]+ ){1,3}can be "
     "(?:reached|contacted|e-?mailed|followed) (?:at|on|via|by)\\b|[^.]*\\. (?:e-?mail|write "
     "to|contact|reach|follow) (?:him|her|them|me) (?:at|on|@))"},
    {kBio, At::kAnywhere, true,
     "(?:the (?:writer|author) (?:is|was|has|can)\\b|\\b(?:is|was) (?:a|an|the|our|also) "
     "(?:[\\w-]+,? "
     "){0,4}(?:writer|blogger|journalist|reporter|editor|columnist|correspondent|author|"
     "contributor|storyteller|strategist|marketer|marketing "
     "manager|copywriter|enthusiast|expert|specialist|founder|co-?founder|director|manager|"
     "president|ceo|chief \\w+ "
     "officer|professor|coach|consultant|attorney|nutritionist|dietitian|photographer|blogger|"
     "traveler|professional|reporter|producer|host|engineer|developer|officer|partner|entrepreneur|"
     "physician|surgeon|lawyer|teacher|designer|fellow|lecturer|researcher|scholar|scientist|chef|"
     "sommelier|educator|student|intern|critic|trainer|therapist|veterinarian|realtor|advis[eo]r|"
     "novelist|historian|economist|analyst|strategist)\\b|(?:dedicated|passionate|avid|freelance|"
     "seasoned|prolific) (?:[\\w-]+ ){0,2}(?:writer|blogger|journalist|storyteller|author))"},
    {kBio, At::kAnywhere, true,
     "(?:covers [\\w ,&-]*for\\b|has been with\\b|when not\\b|(?:decades?|years) "
     "(?:of|in)\\b|graduated? (?:from|of)\\b|lives with\\b|author of\\b|^(?:e-?mail|contact):? "
     "\\S+@|\\b(?:his|her|their|hers|my) "
     "(?:articles|blogs?|writings?|pieces|bylines?|stories|spare time|free "
     "time)\\b|\\b(?:writes|covers|reports|blogs|covering|reporting|written|writing) "
     "(?:about|on|for)\\b|holds an? (?:[\\w'.]+ ){0,2}(?:degree|bachelor|master|phd|b\\.)|passion "
     "for|passionate about|years of experience|lives (?:in|with)\\b|when (?:he|she|they)(?:'s| is| "
     "are|'re) not\\b|you can (?:find|follow|reach|contact)|board[- ]certified|co-?founded|earned "
     "(?:his|her|their)|specializ(?:es|ing) in|focus(?:es|ing) on|(?:his|her|their|my) "
     "(?:work|expertise|journey|love|passion|writing|background|career)|responsible for|loves? "
     "(?:to|travel)|teaches|based in|send tips|covered [^.]* for\\b|worked as|is "
     "available|featured (?:in|on)|(?:has|have) been "
     "(?:reporting|writing|covering|featured)|(?:i'm|i am|hi,?|hello)\\W ?(?:a|an|the|i'm|\\w+,? "
     "(?:a|an|the))\\b|mother of|father of|husband|wife|(?:reach|contact|follow|find|e-?mail) "
     "(?:him|her|them|me|us) (?:at|on)\\b|joined \\w+ in|has (?:written|been "
     "writing|worked|covered|contributed|appeared)\\b)"},
    {kBio, At::kHead, false,
     "(?:(?:author|writer|contributor|guest author)(?:'s)? "
     "(?:bio|biography|profile|information|details|info|box)\\b|(?:(?:find|follow|connect "
     "with|reach(?: out to)?|contact|tweet|keep up with|read more from|get in touch with)|you can "
     "(?:also )?(?:find|follow|connect with|reach(?: out to)?|contact|tweet|keep up with)) "
     "(?:him|her|them|me|the author) (?:on|at|via|online|through|@)|(?:you can |to "
     ")?(?:find|follow|connect|keep up)(?: \\w+){1,5} (?:on|at|via) (?:" NETWORK
     "|@)|(?:in|during) (?:his|her|their|my) (?:spare|free|off|down) ?time\\b|(?:when|while) "
     "(?:he|she|they)(?:'s| is| are|'re)? not (?:[a-z]+ing|at work|on|in|out|behind)\\b|outside "
     "(?:of )?(?:work|the office|writing), (?:he|she|they|i)\\b|(?:hi|hello|hey)[,!.]* ?(?:i'm|my "
     "name is|my name's) )"},
    {kBio, At::kHead, true,
     "(?:(?:dr|mr|ms|mrs|prof)\\.? )?[\\w.'-]+(?: [\\w.'-]+){0,3},? (?:[a-z']+ ){0,5}?is "
     "(?:a|an|the|our|also|currently|co-?)[ -](?:[\\w'-]+,? "
     "){0,5}(?:writer|blogger|journalist|reporter|editor|columnist|correspondent|author|"
     "photographer|copywriter|podcaster|lecturer|novelist|strategist|youtuber|nutritionist|"
     "dietitian|coach|entrepreneur|marketer|fellow|consultant|founder|co-?founder)\\b"},
    // Photo credits.
    {kPhoto, At::kHead, false,
     "(?:(?:(?:photo|image|picture|graphic|illustration|photograph|screenshot|media|feature[d]? "
     "image|header image|cover)s?(?: "
     "(?:credits?|copyright|by|via|courtesy|source|from|of))*\\s*[:|/"
     "]|(?:photo|image|picture|photos|images) "
     "(?:copyright|credits?|caption|source|courtesy|by|via|from)\\b|credits?\\s*:|courtesy(?: "
     "of|:)|(?:image|photo|slide) \\d+ (?:of|/)|\\d+ of \\d+\\W*$|enlarge(?: this)?(?: "
     "image)?\\W*$|(?:toggle|hide|show) caption|(?:view|see|open|click for) "
     "(?:photos?|gallery|images?|slideshow|larger)|photo gallery|image\\W*$|photos?\\W*$|source:))",
     "(?:(?:photograph|illustration|video|photo|picture)s? "
     "by\\b.*$|(?:courtesy|file|stock|handout) (?:photo|image|picture)s?\\b.*$|ap "
     "photo\\b|(?:getty images|shutterstock|istock|alamy|unsplash|pexels|pixabay|adobe "
     "stock|depositphotos)\\W*$)"},
    {kPhoto, At::kAnywhere, true,
     "(?:getty images|ap photo|/ ?(?:ap|afp|reuters|getty|epa|cbs "
     "news|shutterstock)\\b|shutterstock|istock|unsplash|alamy|pixabay|pexels|flickr|adobe "
     "stock|depositphotos)\\W{0,3}(?:images)?\\W*$"},
    // Credits of agencies and colleagues.
    {kWire, At::kHead, false,
     "(?:[^.]*\\bcontributed (?:(?:reporting |research )?to this "
     "(?:report|article|story|content|piece)|reporting|research|from \\w+\\W*$)|(?:with|includes) "
     "(?:inputs?|files|reporting|agenc\\w+ inputs?|news wire) from|with \\w+(?: \\w+)? "
     "inputs\\W*$|(?:additional )?(?:reporting|writing|editing|compiled|edited) by\\b|(?:some "
     ")?information (?:for|in) this (?:report|article|story) (?:was|came|is)\\b|this (?:" PIECE
     ") (?:was (?:originally |first "
     ")?(?:published|produced|written|edited|posted|reported|updated)|(?:originally |first "
     ")?appeared|has (?:not )?been (?:edited|updated|published|republished)|originally)\\b|except "
     "for the headline|with (?:agency|agencies|news wire)\\b|(?:the )?associated press(?: "
     "writers?\\b.*)?\\W*$|(?:reuters|afp|ap|pti|ani|ians|xinhua|agence "
     "france-presse|bloomberg|upi|dpa)\\W*$|originally published)"},
    // Tags.
    {kTags, At::kHead, false,
     "(?:(?:tags?|topics?|categories|filed (?:under|in)|posted in|tagged(?: "
     "(?:with|as|in|under))?|more about|in this (?:article|story|post)|uncategorized|related "
     "(?:topics|tags))\\s*(?::|\\W*$)|(?:filed|tagged|posted) (?:under|in|with|as)\\b|this entry "
     "was|in this (?:article|story)(?::|$))",
     "(?:(?:#?\\w+)(?:\\s+#\\w+)+\\W*$|(?:categor(?:y|ies)|keywords?|labels?):|tagged\\b.*$)"},
    // Navigation.
    {kNavigation, At::kHead, false,
     "(?:(?:(?:home|main menu|menu|about us|contact us|contact|careers|sitemap|site index|site "
     "map|rss|privacy(?: policy)?|terms(?: of (?:use|service))?|accessibility|press releases?|my "
     "account|quick links|our team|our story|home "
     "?page|cart|español|classifieds|obituaries|advertise|press|legal|faqs?|help|search|news|blog|"
     "jobs|shop|events?|resources|products?|services|solutions?|company|pricing|login|log ?in|sign "
     "?in|sign "
     "?up|subscribe|support|more|newsletters?|donate|podcasts?|about|close|skip|cookies?|cookie "
     "policy|policies)[\\W\\d]*){2,}$|(?:main menu|about us|contact us|sitemap|site index|site "
     "map|privacy(?: policy)?|accessibility|press releases?|my account|quick links|home "
     "?page)[\\W\\d]*$|skip to\\b|back to (?:the )?top|(?:go|jump|scroll|return) (?:back )?to "
     "(?:the )?(?:top|main|content|page|navigation|recipe|comments|video)\\b|toggle "
     "(?:nav|menu|search|side)\\b|page \\d+ (?:of|/)|you are here|use of this "
     "(?:site|website)|terms (?:of (?:use|service)|& cond|and cond)|show "
     "navigation|(?:site|designed|website|powered) by [^.]{1,40}$|built with [^.]{1,30}$)",
     "(?:(?:(?:back|return|go|jump|skip)(?: back)? to (?:the |our |all |main "
     ")*(?:menu|home|homepage|list|index|category|top|search|results|blog|insights|resources|"
     "overview|library|footer)|(?:toggle|open|close|show|hide|expand|collapse)(?: the| main| "
     "mobile| site| all| sub)* "
     "(?:menu|navigation|nav|search|sidebar|sub-?menu|toc|filters?|dropdown|modal|popup|dialog))"
     "\\b|(?:pdf version|(?:download|view|open)(?: (?:the|this|as|a|article|full|text|in))* "
     "pdf|home (?:/|>|\xC2\xBB|\xE2\x80\xBA) .+|return to (?:home ?page|top|the top)|view "
     "(?:desktop|mobile|full) (?:site|version)|switch to (?:mobile|desktop)\\b.*|(?:change|select) "
     "(?:your )?(?:language|region|country|edition)|(?:international|us|uk|print|digital|asia) "
     "edition|accessibility statement|find a job|our (?:network|other "
     "sites|sites|brands|partners)|all sections|view profile|(?:simple |\\w+ )?theme "
     "(?:by|simple|images)\\b.*|type and press enter.*)\\W*$|(?:[\\w ]*\\. )?(?:proudly "
     ")?(?:powered|hosted|published) (?:by|on|with) "
     "(?:blogger|wordpress|disqus|medium|substack|squarespace|shopify|drupal|ghost|wix)\\b)"},
    {kNavigation, At::kHead, true,
     "(?:home|menu|careers|advertise|search|close|skip|next|prev(?:ious)?|top|more|less|back|about("
     "?: me)?|contact(?: "
     "me)?|jobs|help|faqs?|rss|privacy|terms|legal|press|blogs?|news|shop|store|events?|resources|"
     "support|services|products?|solutions?|company|industries|pricing|team|our "
     "(?:team|story|blog|work)|expand|collapse|open|toggle|start|explore|discover|view|yes|no|ok|"
     "okay|cancel|apply|reset|clear|filter|sort "
     "by|go|done|english|live|videos?|photos|opinion|sports?|politics|business|world|health|"
     "culture|technology|science|travel|entertainment|lifestyle|weather|editorial|follow|featured|"
     "latest|trending|popular|all|learn|reviews?|top "
     "picks|new|tools|guides|topics|sections?|category)[\\W\\d]*$|go to\\b|jump to\\b|on this "
     "page|table of contents|toggle\\b"},
    {kNavigation, At::kAnywhere, true,
     "\\w \xC2\xBB \\w|\\w > \\w[^.]* > \\w|\\w \\| \\w[^.]* \\| \\w"},
    // Forms.
    {kForm, At::kHead, false,
     "(?:(?:(?:your|first|last|full|user|work|business|display) (?:name|e-?mail|e-?mail "
     "address|phone|phone number|message|website)|e-?mail|e-?mail address|phone "
     "number|username|zip code|captcha|send "
     "message|name|company|message|website|phone|subject)[\\W\\d]*\\((?:required|optional)\\)["
     "\\W\\d]*$|(?:(?:your|first|last|full|work|business|display) "
     "(?:name|e-?mail|message|website)|e-?mail|e-?mail address|phone number|company "
     "name|captcha|send message|submit)[\\W\\d]*$|this field (?:is|should)|if you are (?:a "
     ")?human|please leave this field|protected by recaptcha|recaptcha|invalid "
     "(?:e-?mail|captcha)|your submission)",
     "(?:i am not a robot|are you a (?:human|robot)|(?:fields|items) marked (?:with|by|\\*)|select "
     "an? (?:option|country|state|category|amount|topic)\\W*$|drop files|no file chosen|accepted "
     "file|please (?:enter|fill|complete|provide|select|check) (?:in |out )?(?:an? |your |all |the "
     ")?(?:valid |required )?(?:first |last |full "
     ")?(?:names?|e-?mail|fields?|phone|form|box)\\b[^,]*$|choose an "
     "option|(?:upload|attach|browse) (?:an? )?files?\\W*$)"},
    {kForm, At::kHead, true,
     "(?:(?:name|company|organi[sz]ation|message|subject|url|country|state|city|address|title|"
     "phone|password|username|website|comment|postcode|zip code|date of "
     "birth|industry|required|optional|send|select|choose|none|other|error|loading)[\\W\\d]*$|"
     "search for\\b|thank you\\b|thanks\\b|enter your|select\\b|your message|please "
     "(?:enter|fill|select|leave|complete|try|tell)|an error|something went wrong|(?:- )?select "
     "(?:your|state)|type your|verification|oops)"},
    {kForm, At::kAnywhere, false,
     "\\b(?:fill(?:ing)? (?:out|in)|complete|submit) (?:the|this|our) (?:\\w+ ){0,2}form\\b"},
    // Players and scripts.
    {kPlayer, At::kHead, false,
     "(?:loading(?:\\W*$|\\.\\.\\.| "
     "(?:comments|more|video|player)\\b)|(?:video|poll|player|audio|live ?stream) "
     "(?:unavailable|loading|player|playback)|(?:play|pause|mute|unmute|replay|watch now|listen "
     "now|play now|autoplay|fullscreen|full screen|video transcript|play video|play audio|watch "
     "live|now playing)[\\W\\d]*$|play(?:back)? (?:video|speed|rate)|(?:please |to "
     "view[^.]*)?(?:enable|turn on) java ?script|javascript (?:is|must)|no compatible source|this "
     "(?:(?:video|content|clip) (?:is (?:un|not|no longer|loading)|has|can ?not|can't)|is a "
     "modal)|\\d\\d?:\\d\\d(?::\\d\\d)? ?/ ?\\d\\d?:\\d\\d|loaded: |progress: \\d|current "
     "time|remaining time|close (?:dialog|modal|this dialog)|modal (?:window|trigger)|beginning of "
     "dialog|end of dialog|scroll down (?:for|to)|click (?:here )?to "
     "(?:expand|enlarge|play|watch|view)|view (?:gallery|slideshow)|the following "
     "media|google_ad|watch next\\W*$)",
     "(?:you(?:'re| are) using (?:a browser|an (?:outdated|old|unsupported|older))|(?:please "
     ")?(?:upgrade|update) your (?:\\w+ )?browser|thank you for visiting \\w+\\.|\\[?javascript "
     "protected|(?:this )?content (?:is )?(?:not|no longer) available|error loading|auto "
     "?play\\W*$|pic\\.twitter\\.com|swipe (?:to|for|left|right)\\b|scroll (?:for|to "
     "(?:see|read|continue))\\b|listen to this " PIECE
     "(?:\\W+\\d+ ?(?:min(?:ute)?s?|m|:\\d\\d)\\b.*)?\\W*$|(?:audio|video) (?:of|for) this " PIECE
     " is (?:not|un)|this content is (?:hosted|provided) by|to (?:view|see|watch|play) this "
     "content\\b|an error (?:has )?occurred|(?:watch|listen to) (?:the|our) (?:full "
     ")?(?:video|audio|podcast|interview|episode)(?: version)?(?: below| here)?\\W*$)"},
    {kPlayer, At::kHead, true,
     "(?:(?:stop|watch|listen|captions?|subtitles?|transcript|playlist|episode|duration|volume|\\d?"
     "\\d:\\d\\d)[\\W\\d]*$|your browser|watch(?: (?:this|the|more|:)|:)|listen(?: to|:)|image "
     "\\d|slide \\d|tap to|swipe|hover|embed|function ?\\(|var \\w+ "
     "?=|@media|\\{|<!--|<(?:div|script|span|iframe|p|a|img)\\b)"},
    {kPlayer, At::kAnywhere, false,
     "(?:enable java ?script|your browser does(?:n't| not)|video player is "
     "loading|google_ad_client|function ?\\(\\)|display: ?none|mboxcreate|brightcove)"},
    // Affiliates.
    {kAffiliate, At::kAnywhere, false,
     "(?:(?:^|\\W)prices? (?:may vary|are subject|and availability)|(?:advertiser|amazon "
     "associates?|affiliate(?: links?)?) disclosures?|products? (?:are|is) independently "
     "(?:selected|reviewed|chosen)|we may receive (?:compensation|payment)|earn(?:s|ing)? (?:an? "
     ")?(?:affiliate )?commissions? (?:from|when|on|if|through)|(?:contains?|use|include)s? "
     "affiliate links?|affiliate (?:disclosure|links? (?:and|which|that|may))|we (?:may |might "
     "|will |could )?(?:also )?(?:earn|receive|get|make) (?:an? )?(?:small |affiliate "
     ")*commissions?|(?:may|might) (?:earn|receive) (?:us )?(?:an? )?(?:small |affiliate "
     ")*commissions?|earns? commissions? from|as an amazon associate|through (?:our|these|the) "
     "(?:affiliate )?links?|\\b(?:buy|purchase|order|shop|book)\\b[^.]*\\blinks?\\b[^.]*\\bwe "
     "(?:may|might|could|can|will|sometimes "
     ")?[^.]*\\b(?:cut|commission|fee|percentage|share|paid)\\b|\\bgamble ?aware\\b|\\bgamble "
     "responsibly\\b|utm_(?:source|medium|campaign)=|prices? (?:accurate|correct|were correct) "
     "at)"},
    {kAffiliate, At::kAnywhere, true,
     "(?:affiliate\\b|commissions?\\b|independently "
     "(?:selected|reviewed|chosen)|sponsor(?:ed|s|ship)?\\b|compensat)"},
};

/// Where several kinds of pattern match one line, the first of these names it: the rarer a pattern
/// in another's place, the earlier.
constexpr std::array kPrecedence = {
    BoilerplateKind::kWire,      BoilerplateKind::kAffiliate,  BoilerplateKind::kCookie,
    BoilerplateKind::kCopyright, BoilerplateKind::kApp,        BoilerplateKind::kPhoto,
    BoilerplateKind::kDonation,  BoilerplateKind::kFollow,     BoilerplateKind::kComments,
    BoilerplateKind::kShare,     BoilerplateKind::kPaywall,    BoilerplateKind::kNewsletter,
    BoilerplateKind::kPlayer,    BoilerplateKind::kTags,       BoilerplateKind::kAdvert,
    BoilerplateKind::kRelated,   BoilerplateKind::kBio,        BoilerplateKind::kByline,
    BoilerplateKind::kForm,      BoilerplateKind::kNavigation, BoilerplateKind::kPage,
};

#undef NETWORK
#undef PIECE

constexpr std::size_t kCount = std::size(kPatterns);
static_assert(kCount <= 64);

/// Room for the states of an automaton; with less it forgets states and builds them again.
constexpr std::int64_t kPatternMemory = 32 << 20;

RE2::Options pattern_options() {
  RE2::Options options;
  // Matched byte by byte: smaller automata, and no pattern names a letter beyond ASCII except signs
  // spelled as their bytes.
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_log_errors(false);
  options.set_max_mem(kPatternMemory);
  return options;
}

class Automata {
 public:
  /// True when RE2 understood every pattern.
  [[nodiscard]] bool valid() const { return valid_; }

  Automata() : head_(RE2::ANCHOR_START), anywhere_(RE2::UNANCHORED), brief_(RE2::ANCHOR_START) {
    for (std::size_t i = 0; i < kCount; ++i) {
      valid_ =
          (kPatterns[i].at == At::kHead ? head_ : anywhere_).add(kPatterns[i].pattern, i) && valid_;
      if (kPatterns[i].brief != nullptr) valid_ = brief_.add(kPatterns[i].brief, i) && valid_;
    }
    valid_ = head_.compile() && anywhere_.compile() && brief_.compile() && valid_;
  }

  [[nodiscard]] PatternSet match(std::string_view line, bool is_brief) const {
    const PatternSet found = head_.match(line) | anywhere_.match(line);
    return is_brief ? found | brief_.match(line) : found;
  }

 private:
  /// Patterns matched in one pass.
  class Together {
   public:
    explicit Together(RE2::Anchor anchor) : set_(pattern_options(), anchor) {}
    [[nodiscard]] bool add(const char* pattern, std::size_t index) {
      index_.push_back(index);
      return set_.Add(pattern, nullptr) >= 0;
    }
    [[nodiscard]] bool compile() { return set_.Compile(); }
    [[nodiscard]] PatternSet match(std::string_view line) const {
      PatternSet found = 0;
      std::vector<int> hits;
      set_.Match(line, &hits);
      for (const int hit : hits) found |= PatternSet{1} << index_[static_cast<std::size_t>(hit)];
      return found;
    }

   private:
    RE2::Set set_;
    std::vector<std::size_t> index_;
  };

  Together head_;
  Together anywhere_;
  Together brief_;
  bool valid_ = true;
};

/// What the patterns see of a line, in lower case, byte for byte: telling case apart makes classes
/// of letters that take RE2 three times as long to read.
class LowerCase {
 public:
  explicit LowerCase(std::string_view line) : size_(std::min(line.size(), kPatternBytes)) {
    std::transform(line.begin(), line.begin() + static_cast<std::ptrdiff_t>(size_), bytes_.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  }
  [[nodiscard]] std::string_view view() const { return {bytes_.data(), size_}; }

 private:
  std::array<char, kPatternBytes> bytes_;
  std::size_t size_;
};

const Automata& automata() {
  static const Automata instance;
  return instance;
}

}  // namespace

PatternSet find_patterns(std::string_view line, bool is_brief) {
  return automata().match(LowerCase(line).view(), is_brief);
}

bool patterns_are_valid() { return automata().valid(); }

std::size_t pattern_count() { return kCount; }
BoilerplateKind pattern_kind(std::size_t i) { return kPatterns[i].kind; }
bool pattern_is_weak(std::size_t i) { return kPatterns[i].weak; }

BoilerplateKind kind_of(PatternSet patterns) {
  for (const bool weak : {false, true}) {
    for (const BoilerplateKind kind : kPrecedence) {
      for (PatternSet rest = patterns; rest != 0; rest &= rest - 1) {
        const auto pattern = static_cast<std::size_t>(std::countr_zero(rest));
        if (pattern_is_weak(pattern) == weak && pattern_kind(pattern) == kind) return kind;
      }
    }
  }
  return BoilerplateKind::kNone;
}

std::string_view pattern_text(std::size_t i, std::string_view line) {
  // Compiled where a reason first quotes it, not at the start: a text needs few of them.
  thread_local std::array<std::unique_ptr<RE2>, kCount * 2> compiled;
  const LowerCase lower(line);
  std::string_view hit;
  const auto matches = [&](std::size_t at, const char* pattern, RE2::Anchor anchor) {
    if (pattern == nullptr) return false;
    if (!compiled[at]) compiled[at] = std::make_unique<RE2>(pattern, pattern_options());
    return compiled[at]->Match(lower.view(), 0, lower.view().size(), anchor, &hit, 1);
  };
  const bool head = kPatterns[i].at == At::kHead;
  if (!matches(i, kPatterns[i].pattern, head ? RE2::ANCHOR_START : RE2::UNANCHORED) &&
      !matches(kCount + i, kPatterns[i].brief, RE2::ANCHOR_START)) {
    return {};
  }
  // Matched byte by byte: the hit may cut a character, and is widened to whole ones.
  const auto inside = [&](std::size_t at) { return at < line.size() && is_continuation(line[at]); };
  auto begin = static_cast<std::size_t>(hit.data() - lower.view().data());
  std::size_t end = begin + hit.size();
  while (begin > 0 && inside(begin)) --begin;
  while (inside(end)) ++end;
  return line.substr(begin, end - begin);
}

}  // namespace galley::core
