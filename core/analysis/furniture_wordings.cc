#include "furniture_wordings.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <array>
#include <memory>
#include <string>
#include <vector>

namespace galley {
namespace {

enum class At : std::uint8_t { kHead, kAnywhere };

struct Wording {
  FurnitureKind kind;
  At at;
  bool weak;
  const char* pattern;
};

#define NETWORK                                                                                 \
  "(?:facebook|twitter|instagram|google ?news|google ?\\+|whats ?app|telegram|you ?tube|linked" \
  " ?in|tik ?tok|pinterest|discord|threads|bluesky|reddit|tumblr|flipboard|mastodon|snapchat|"  \
  "spotify|apple podcasts|rss|social media|messenger|x)"
#define PIECE "(?:article|story|post|page|content|piece|report|video|blog)"

using enum FurnitureKind;

// Case and typographic signs are folded. A pattern that ends in $ wants the whole line; [\W\d]*
// before it lets counts, stars and arrows pass.
constexpr Wording kWordings[] = {
    // Share.
    {kShare, At::kHead, false,
     "(?:(?:share|tweet|e-?mail|print|save|copy|copied|shares|shared|pin it|pin|" NETWORK
     "|stumbleupon|digg|delicious|pocket|sms|nextdoor|copy link|link copied|bookmark)[\\W\\dk]*(?:"
     "(?:this|on|via|to|more|by|with|link|likes?|error|clipboard|and|or|open|close|sharethis|" PIECE
     ")[\\W\\dk]*)*)+$"},
    {kShare, At::kHead, false,
     "(?:share (?:this|on|via|by|the (?:article|story|post|love|page|blog)|your (?:thoughts|story|"
     "opinion|feedback|experience)|full article|article|story|post|it (?:on|with)|with (?:a friend|"
     "your friends))\\b|sharing is|spread the (?:word|love)|click to (?:share|e-?mail|print|tweet)|"
     "like this:|thanks for sharing|(?:send|e-?mail) (?:this )?(?:to )?a friend|(?:e-?mail|print|"
     "tweet|pin|save) this\\b|more sharing options|blogthis|\\d[\\d.,]*k? ?shares?\\b|(?:the )?link "
     "(?:has been |was )?copied|copy (?:the |this )?(?:link|url|to clipboard)|(?:if you )?(?:like|"
     "love|enjoy)(?:d|ed)? (?:it|this|what you(?: see|'re reading|'ve read)?)[^.]*[,?!]? ?(?:please )?(?:"
     "share|pin|check|get|subscribe)|sharethis|open share|report this)"},
    {kShare, At::kAnywhere, false,
     "(?:opens in (?:a )?new (?:window|tab)|share buttons?|copied to clipboard)"},
    // Follow.
    {kFollow, At::kHead, false,
     "(?:(?:follow|like|find|join|connect with|subscribe to|add) (?:us|our|me|him|her|them|@\\w+)"
     "\\b[^.]*\\b" NETWORK
     "\\b|(?:follow (?:us|me|along)|stay connected|connect with (?:us|me)|get social|social "
     "(?:links|media)\\W*$|follow @|let's connect|find us on|like us on|join (?:our|the|us on) (?:whats ?app|"
     "telegram|facebook|discord|slack|reddit))\\b)"},
    {kFollow, At::kHead, false, "(?:[\\W\\dk]*(?:un)?(?:follow(?:ing|ers?)?|connect(?: with us)?|social|fans?|likes?|subscribers?|subscribed?|reactions?)[\\W\\d]*)+$"},
    {kFollow, At::kHead, true, "follow\\b[^.!?]*\\bon " NETWORK "\\b"},
    {kFollow, At::kHead, false,
     "(?:view this post on instagram|a post shared by|subscribe (?:on|via|to (?:our|my)) (?:you ?"
     "tube|itunes|rss|channel|apple)|" NETWORK " (?:page|channel|feed|icon|logo)$)"},
    // Newsletter.
    {kNewsletter, At::kHead, false,
     "(?:sign ?-?up(?: (?:for|to|now|here|today|below|with)\\b|\\W*$)|subscribe(?: (?:to (?:our|the|"
     "my|this|receive|get)|now|today|here|for|and|by)\\b|\\W*$)|(?:e-?mail |daily |weekly |our |the "
     "|free )*newsletters?(?: sign ?-?up)?\\W*$|join (?:our|the|my) (?:mailing|e-?mail|newsletter|"
     "list|community)|join \\d[\\d,.]*k?\\+? |(?:to )?subscribe\\b|unsubscribe|(?:blog|e-?mail) "
     "(?:subscription|updates)|subscription\\W*$|(?:recent|latest|more) newsletters|the [\\w ]*"
     "newsletter\\W*$|newsletter\\b)"},
    {kNewsletter, At::kAnywhere, true, "(?:newsletters?\\b|subscribe\\b|subscription\\b|sign(?:ing)? up\\b)"},
    {kNewsletter, At::kHead, false,
     "(?:enter (?:your )?e-?mail|your e-?mail(?: address)?\\W*$|e-?mail address\\W*$|we respect your "
     "|(?:you can )?unsubscribe|thank(?:s| you) for (?:subscribing|signing|joining)|by (?:signing|"
     "subscribing|submitting|clicking|entering|providing|joining)\\b|stay (?:up to date|up-to-date|"
     "informed|in the (?:know|loop)|updated|in touch|tuned|ahead)|never miss|don't miss (?:out|an|"
     "a)\\b|be the first to (?:know|hear|get)|no spam|please (?:enter|check|provide|confirm) (?:a "
     "|your )?(?:valid )?e-?mail|i (?:agree|consent|would like) to|check your inbox|success!|error! |you(?:'ll| will) (?:get|receive|be) "
     "notified|we(?:'ll| will) (?:never|not) |(?:like|love) what you|you (?:are|received|have been) "
     "(?:subscribed|this e-?mail)|delivered (?:once|every|weekly|daily))"},
    {kNewsletter, At::kHead, true,
     "(?:want (?:more|to (?:learn|get|stay|receive|read|keep))\\b|need (?:to|more|help)\\b|new to\\b|"
     "make sure you|looking for)"},
    {kNewsletter, At::kHead, false,
     "(?:get|receive|have) (?:the|our|your|breaking|daily|weekly|more|all|updates|news|exclusive|"
     "free|notified|unlimited|access|this|stories|a )\\b[^.]*(?:inbox|newsletter|e-?mail|alerts?|"
     "updates?|headlines|tips|news|notifications|offers)\\b"},
    {kNewsletter, At::kAnywhere, false,
     "(?:your inbox|(?:our|weekly|daily|free|the) (?:e-?mail )?newsletters?\\b|mailing list|join "
     "thousands|unsubscribe at any|push notifications)"},
    // Apps.
    {kApp, At::kHead, false,
     "(?:(?:download|get|install|try|use|open in)(?: (?:the|our|in|free|it|on|now|\\w+))* (?:app|"
     "app store|google play)\\b|(?:available )?(?:on|in) the (?:app store|google play)|(?:the )?app "
     "store\\W*$|google play\\W*$|get it on\\b|scan (?:the|this) qr)"},
    // Related.
    {kRelated, At::kHead, false,
     "(?:(?:see|read|also)(?: (?:also|more|next|too|see|read))|recommended(?: for you| reading| "
     "stories| posts| articles)?|related(?: (?:articles?|stories|story|posts?|news|content|"
     "coverage|links|reading|topics|videos?|items|blogs?|resources|products|searches|pages|"
     "categories|tags))?|(?:you|we) (?:may|might|think you'll|'ll)(?: also)? (?:like|love|enjoy|be "
     "interested)|more (?:from|on|stories|news|articles|posts|in|like this|to explore|reading|by|"
     "content|resources|coverage)\\b|most (?:read|popular|viewed|shared|recent|commented)|trending"
     "(?: now| stories| topics| articles)?|must[- ]reads?|editors?'?s? (?:picks?|choice)|don't "
     "miss|up next|what to read next|in case you missed it|from around the web|elsewhere on|keep "
     "reading|read (?:it )?next|popular (?:posts?|now|stories|articles|topics|tags|categories)|"
     "(?:latest|recent|top|featured|new|other|similar|breaking) (?:news|stories|story|posts?|"
     "articles?|comments|videos?|blogs?|headlines|from|content|resources|topics)|sponsored (?:"
     "links|stories)|explore more|next (?:steps|read)|further reading|on this topic|suggested)"
     "(?:\\s*[:|>\xC2\xBB\xE2\x80\x93.-]|  |[\\W\\d]*$| (?:to|for|from|on|in|by) )"},
    {kRelated, At::kHead, true,
     "(?:see|read|also)(?: (?:also|more|next|too|see|read))\\b|related\\b|recommended\\b|more "
     "(?:from|on|in|about)\\b|trending\\b|popular\\b|latest\\b|next\\b|previous\\b"},
    {kRelated, At::kHead, false,
     "(?:(?:view|see|show|load|read|browse|explore|discover|find|get|learn|click for|check out)"
     "(?: (?:all|more|less|full|the full|our|other|out|another))+(?: (?:posts?|articles?|stories|"
     "news|details|info|information|photos?|comments?|about this|here|products|results|" PIECE
     "))?[\\W\\d]*$|\\W*(?:learn more|read more|more info|find out more|see more|show more|view more|"
     "see all|view all|see details|read the (?:full )?" PIECE ")\\W*$)"},
    {kRelated, At::kHead, false,
     "(?:(?:previous|next|prev|older|newer)(?: (?:posts?|articles?|story|stories|page|entries|"
     "chapter|up|in|project|blog))?[\\W\\d]*(?:previous|next|(?:posts?|articles?|story|page))?[\\W"
     "\\d]*$|(?:previous|next) (?:post|article|story|page|podcast|episode)|archives?[\\W\\d]*$|back to (?:blog|"
     "news|all|articles|list|home|results|search)\\b)"},
    {kRelated, At::kHead, true,
     "(?:(?:learn|find out|discover|read|see|explore) (?:more|how|the|our|about)\\b|click (?:here|"
     "below|the|on|to)\\b|for (?:more|all the latest|further|additional)\\b|check out\\b|(?:to )?"
     "(?:learn|find out|read|see) more\\b|visit (?:our|the)\\b|watch\\b|listen\\b|continue "
     "reading\\b|discover\\b|explore\\b|browse\\b)"},
    {kRelated, At::kHead, false,
     "(?:(?:view|see|browse|show|explore) (?:all|more) [\\w &'-]{3,40}$|(?:read|watch|related|more|"
     "also|listen)(?: more| also| next)?: |read later|in this section\\W*$|also in [\\w &'-]{3,30}$|"
     "(?:most )?(?:popular|recent|related|latest)(?: \\w+)? (?:posts?|stories|reads?|articles?|"
     "newsletters|comments?)\\W*$|more (?:related|about|from|on this|by the|stories|articles)\\b[^.]*$|"
     "latest from\\b|other (?:links|posts|articles|stories)\\W*$|all posts\\W*$|(?:read|see|write)"
     " (?:all )?reviews?\\W*$|read next)"},
    // Comments.
    {kComments, At::kHead, false,
     "(?:[\\W\\d]*(?:no |add |view |show |hide |all |post |your |my |a |an |first |user |recent |"
     "reader |join the |write |latest |leave )*(?:comments?|repl(?:y|ies)|responses?|conversation|discussion|likes?|"
     "pingbacks?)(?: (?:policy|feed|rss|closed|off|guidelines|section|loading|cancel reply|on))?[\\W"
     "\\d]*$|leave a (?:reply|comment|response|rating)|post a (?:comment|reply)|join the (?:"
     "conversation|discussion)|reply to\\b|cancel reply|your email address will not|required "
     "fields|notify me (?:of|when|by)|be the first to (?:comment|rate|review|like|leave)|(?:you "
     "must be |log |please )?log(?:ged)? ?in to (?:leave|post|comment|reply|add)|have your say|save "
     "my name|mail \\(will|no votes|rate this|report (?:abuse|comment|this|a problem)|flag as|"
     "comments (?:are|have|will|for|on)|pingback|this site uses akismet|(?:was|did you find) this "
     "\\w+ (?:helpful|useful)|thanks for your (?:feedback|comment)|thanks for the|found this post|if you read this far|"
     "(?:to )?(?:view|add|post|leave)[^.]*comment[^.]*(?:sign|log) in|indicates required|name "
     "\\(required|e-?mail(?: address)? \\(required|e-?mail(?: address)?\\(required|name\\(required|"
     "your feedback|all comments)"},
    {kComments, At::kAnywhere, false,
     "(?:in the comments?(?: section| box| area)?(?: below)?[.!?]*$|comments? (?:section )?below|in the comments? section|indicates required fields|let "
     "(?:us|me) know (?:what|in|if you)|tell us (?:what|in|about your)|what do you think\\?|leave "
     "(?:us |me )?(?:a|your) comment)"},
    // Advertising.
    {kAdvert, At::kHead, false,
     "(?:(?:- ?)?(?:advertisements?|advertising|ads?|sponsored|sponsored (?:content|post|by\\b.*|"
     "links)|promoted(?: (?:content|by.*))?|promotion|paid (?:content|post|partner\\w*)|partner "
     "content|commercial|ad feedback)[\\W\\d]*$|advertisement\\b|(?:story|article|content) continues (?:below|"
     "after)|continue(?:s)? (?:reading|below|to \\d+ of)|scroll (?:down )?to continue|continue "
     "reading (?:the main|below)|skip (?:ad|to)|supported by|brought to you by|presented by|"
     "powered by|sponsored\\b|report this ad|remove ads|ad ?choices|ads by|loading ad|advertise "
     "with|(?:buy|shop|order|book|check|get|start|try|apply|download|register|enroll|add to|view|"
     "contact|request|schedule|compare) (?:now|price|it now|on amazon|cart|here|deal|at amazon|"
     "today|started|a (?:free )?(?:demo|quote|call|consultation)|free(?: trial)?|for free|"
     "availability|basket|pricing|sales)[\\W\\d]*$)"},
    {kAdvert, At::kHead, true,
     "(?:this (?:" PIECE ") (?:is|was|has been) (?:sponsored|created|produced|developed|paid|brought|"
     "presented)|in partnership with|(?:start|get|try|book|request|join|shop|buy|download|schedule|"
     "claim|order|apply) (?:your|a|our|the|my|for|free|now|today|in|with|on|at)\\b|see (?:it|"
     "price|pricing|plans) |check (?:price|it out))"},
    // Copyright.
    {kCopyright, At::kHead, false,
     "(?:\xC2\xA9|\\(c\\)|copyright\\b|all rights reserved|this (?:material|content|work|" PIECE
     ") (?:may not|is licensed|is protected|is copyright|is published under|is republished)|"
     "republish|reprinted with|licensed under)"},
    {kCopyright, At::kAnywhere, false,
     "(?:\xC2\xA9 ?\\d|all rights reserved|may not be (?:published|reproduced|copied|republished|"
     "used|distributed|redistributed)|creative commons)"},
    {kPage, At::kHead, true,
     "(?:disclaimers?\\b|disclosures?\\b|editor(?:'s|ial)? (?:note|policy|guidelines|process|"
     "standards)|the (?:views|opinions|information|content)[^.]*\\b(?:expressed|provided|"
     "contained)|opinions expressed|our (?:editorial|content|standards)|this (?:" PIECE
     ") is (?:for|not|intended|part|provided|general)|note:|correction)"},
    // Cookies.
    {kCookie, At::kHead, false,
     "(?:(?:we|this (?:web)?site|our (?:web)?site|our partners)[^.]*\\bcookies?\\b|(?:accept|"
     "reject|manage|allow|decline|necessary|about|strictly|functional|performance|analytics)(?: "
     "(?:all|my|necessary|consent|only))*(?: (?:cookies?|consent|preferences|settings))?\\W*$|"
     "cookies? (?:policy|settings|preferences|notice|consent|statement)|privacy (?:policy|settings|"
     "notice|preferences|statement|overview|center|- ?terms)|manage (?:consent|preferences|"
     "cookies)|store and/or access|we (?:and our|value your privacy|care about your)|do not "
     "(?:sell|share)|your (?:privacy|california)|consent\\b|gdpr|always active|to provide the best "
     "experiences)"},
    {kCookie, At::kAnywhere, false,
     "(?:(?:use|uses|using|use of|accept|accepting|control) cookies|cookies? (?:policy|settings|to "
     "(?:improve|ensure|personali|enhance|give))|privacy (?:policy|notice)|terms (?:of (?:use|"
     "service)|and conditions|& conditions))"},
    // Paywall.
    {kPaywall, At::kHead, false,
     "(?:already (?:a|have|registered|subscribed)\\b|(?:(?:log|sign) ?-?(?:in|out)|register|login|"
     "account|subscriptions?|subscribers?|members?(?:hip)?|password|forgot (?:your )?password\\??|"
     "premium|log ?in(?: /| or) (?:register|sign ?up|subscribe))[\\W\\d]*$|(?:log|sign) ?in (?:to|"
     "with|now|or|here)\\b|register (?:to|now|for|here|today)\\b|create (?:a|an|your|my) (?:free )?"
     "(?:\\w+ )?account|subscribe to (?:continue|read|unlock|access)|(?:to )?(?:continue|keep) "
     "reading(?: this)?[^.]*(?:subscri|regist|account|member|log)|to (?:read|access|view|unlock) "
     "(?:this|the (?:full|rest))|this (?:" PIECE ") (?:is|requires)[^.]*(?:subscri|member|premium|"
     "regist)|you(?:'ve| have) (?:reached|read|used|hit|exceeded)|unlock\\b|start (?:your|a|my) "
     "(?:free|\\d)|become (?:a|an)[^.]*(?:member|subscriber|patron|supporter|contributor)|(?:for )?"
     "(?:members?|subscribers?)[- ]only|free trial|cancel any ?time|continue with (?:google|apple|"
     "facebook|e-?mail)|access (?:to )?this|no credit card|don't have an account|new (?:here|"
     "customer)|full access|upgrade)"},
    // Donations.
    {kDonation, At::kHead, false,
     "(?:donate\\b|(?:help )?support (?:us|our|independent|local|quality|the (?:guardian|site|show|"
     "work|news)|this (?:site|work|podcast|newsletter|blog)|free)\\b|buy (?:me|us) a coffee|make a "
     "(?:donation|contribution|gift|one-time|difference)|contribute\\W*$|if you (?:liked?|enjoy(?:ed)?|"
     "value|appreciate|found|find|love) (?:this|our|what|my|the)\\b|patreon|we (?:rely|depend) on|"
     "your (?:support|donation|contribution|gift)\\b|tip jar|help (?:us|keep|fund)\\b|did you "
     "(?:like|enjoy)|this (?:story|reporting|article) is (?:funded|supported)|[^.]*tax-(?:deductible|"
     "exempt)|(?:we|our)[^.]* (?:need|rely on) your|give (?:now|today|monthly|once)\\b)"},
    // Bylines.
    {kByline, At::kHead, true,
     "(?:(?:written|posted|published|words|text|reviewed|edited|authored|submitted|medically "
     "reviewed|fact[- ]checked|photos?|photography|story|reported|created|contributed) (?:and "
     "\\w+ )?(?:by|on|in|at)\\b|by\\W*$|by:|author\\W|authors?\\W*$|(?:senior |staff |contributing |"
     "guest |news |freelance )*(?:writer|reporter|editor|correspondent|contributor|author|blogger|"
     "columnist)\\b[^.]*$)"},
    {kByline, At::kHead, false,
     "(?:(?:view|see|read|more|all)(?: (?:all|more|other|latest))*(?: (?:posts|articles|stories|"
     "content|works?|archive|profile|bio))+ (?:by|from)\\b|(?:view|see) (?:author|full|my|all) "
     "(?:archive|profile|bio|posts|articles)|(?:author|about|bio|profile|meet the (?:author|team)|"
     "about me)\\W*$|posted (?:by|on|in)\\b|last (?:updated|modified|reviewed|edited)|(?:updated|"
     "published|posted|modified|created|first published|originally published)(?: on| at|:|\\W*$| "
     "\\d| [a-z]{3,9} \\d)|\\d+ ?min(?:ute)?s?(?: read|\\W*$)|(?:estimated )?read(?:ing)? time|\\d+ "
     "(?:sec(?:ond)?|min(?:ute)?|hour|day|week|month|year)s? ago)"},
    // Authors.
    {kBio, At::kHead, false, "about (?:the )?(?:authors?|writer|contributors?|expert)\\b"},
    {kBio, At::kAnywhere, true,
     "(?:\\b(?:is|was) (?:a|an|the|our|also) (?:[\\w-]+,? ){0,4}(?:writer|blogger|journalist|reporter|"
     "editor|columnist|correspondent|author|contributor|storyteller|strategist|marketer|marketing "
     "manager|copywriter|enthusiast|expert|specialist|founder|co-?founder|"
     "director|manager|president|ceo|chief \\w+ officer|professor|coach|consultant|attorney|"
     "nutritionist|dietitian|photographer|blogger|traveler|professional|reporter|producer|host|"
     "engineer|developer|officer|partner|entrepreneur|physician|surgeon|lawyer|teacher|designer|"
     "analyst|strategist)\\b|(?:dedicated|passionate|avid|freelance|seasoned|prolific) "
     "(?:[\\w-]+ ){0,2}(?:writer|blogger|journalist|storyteller|author))"},
    {kBio, At::kAnywhere, true,
     "(?:\\b(?:his|her|their|hers|my) (?:articles|blogs?|writings?|pieces|bylines?|stories|"
     "spare time|free time)\\b|\\b(?:writes|covers|reports|blogs|covering|reporting|written|"
     "writing) (?:about|on|for)\\b|holds an? (?:[\\w'.]+ ){0,2}(?:degree|bachelor|master|phd|b\\.)|"
     "passion for|passionate about|years of experience|lives (?:in|with)\\b|when (?:he|she|they)"
     "(?:'s| is| are|'re) not\\b|you can (?:find|follow|reach|contact)|board[- ]certified|co-?founded|earned (?:his|her|their)|"
     "specializ(?:es|ing) in|focus(?:es|ing) on|(?:his|her|their|my) (?:work|expertise|journey|love|"
     "passion|writing|background|career)|responsible for|loves? (?:to|travel)|(?:i'm|i am|hi,?|hello)\\W"
     " ?(?:a|an|the|i'm|\\w+,? (?:a|an|the))\\b|mother of|father of|husband|wife|(?:reach|contact|follow|"
     "find|e-?mail) (?:him|her|them|me|us) (?:at|on)\\b|joined \\w+ in|has (?:written|been writing|"
     "worked|covered|contributed|appeared)\\b)"},
    // Photo credits.
    {kPhoto, At::kHead, false,
     "(?:(?:(?:photo|image|picture|graphic|illustration|photograph|screenshot|media|feature[d]? "
     "image|header image|cover)s?(?: (?:credits?|copyright|by|via|courtesy|source|from|of))*\\s*"
     "[:|/]|(?:photo|image|picture|photos|images) (?:copyright|credits?|caption|source|courtesy|by|"
     "via|from)\\b|credits?\\s*:|courtesy(?: of|:)|(?:image|photo|slide) \\d+ (?:of|/)|\\d+ of "
     "\\d+\\W*$|enlarge(?: this)?(?: image)?\\W*$|(?:toggle|hide|show) caption|(?:view|see|open|"
     "click for) (?:photos?|gallery|images?|slideshow|larger)|photo gallery|image\\W*$|photos?\\W*"
     "$|source:))"},
    {kPhoto, At::kAnywhere, true,
     "(?:getty images|ap photo|/ ?(?:ap|afp|reuters|getty|epa|cbs news|shutterstock)\\b|shutterstock|"
     "istock|unsplash|alamy|pixabay|pexels|flickr|adobe stock|depositphotos)\\W{0,3}(?:images)?\\W*$"},
    // Credits of agencies and colleagues.
    {kWire, At::kHead, false,
     "(?:[^.]*\\bcontributed (?:reporting |research )?(?:to|from) (?:this (?:report|article|story|"
     "content|piece)|\\w+)\\b|(?:with|includes) (?:inputs?|files|reporting|agenc\\w+ inputs?|news "
     "wire) from|(?:additional )?(?:reporting|writing|editing|compiled|edited) by\\b|(?:some )?"
     "information (?:for|in) this (?:report|article|story) (?:was|came|is)\\b|this (?:" PIECE
     ") (?:was (?:originally |first )?(?:published|produced|written|edited|posted|reported|"
     "updated)|(?:originally |first )?appeared|has (?:not )?been (?:edited|updated|published|"
     "republished)|originally)\\b|except for the headline|with (?:agency|agencies|news wire)\\b|"
     "(?:the )?associated press(?: writers?\\b.*)?\\W*$|(?:reuters|afp|ap|pti|ani|ians|xinhua|"
     "agence france-presse|bloomberg|upi|dpa)\\W*$|originally published)"},
    // Tags.
    {kTags, At::kHead, false,
     "(?:(?:tags?|topics?|categor(?:y|ies)|keywords?|labels?|sections?|filed (?:under|in)|posted in|"
     "tagged(?: (?:with|as|in|under))?|more about|in this (?:article|story|post)|uncategorized|"
     "related (?:topics|tags))\\s*(?::|\\W*$)|(?:filed|tagged|posted) (?:under|in|with|as)\\b|this "
     "entry was|in this (?:article|story)\\W)"},
    // Navigation.
    {kNavigation, At::kHead, false,
     "(?:(?:(?:home|main menu|menu|about us|contact us|contact|careers|sitemap|site index|site map|"
     "rss|privacy(?: policy)?|terms(?: of (?:use|service))?|accessibility|press releases?|my account|"
     "quick links|our team|our story|home ?page|cart|español|classifieds|obituaries|advertise|press|"
     "legal|faqs?|help|search|news|blog|jobs|shop|events?|resources|products?|services|solutions?|"
     "company|pricing|login|log ?in|sign ?in|sign ?up|subscribe|support|more|newsletters?|donate|"
     "podcasts?|about|close|skip|cookies?|cookie policy|policies)[\\W\\d]*){2,}$|(?:home|main menu|menu|about "
     "us|contact us|sitemap|site index|site map|privacy(?: policy)?|accessibility|press releases?|my "
     "account|quick links|home ?page|advertise|"
     "careers)[\\W\\d]*$|skip to\\b|back to (?:the )?top|(?:go|jump|scroll|return) (?:back )?to (?:the "
     ")?(?:top|main|content|page|navigation)|toggle (?:nav|menu|search|side)\\b|page \\d+ (?:of|/)|"
     "you are here|use of this (?:site|website)|terms (?:of (?:use|service)|& cond|and cond)|show "
     "navigation|site by|designed by|website by|built with|powered by)"},
    {kNavigation, At::kHead, true,
     "(?:search|close|skip|next|prev(?:ious)?|top|more|less|back|about(?: me)?|contact(?: me)?|jobs|"
     "help|faqs?|rss|privacy|terms|legal|press|blogs?|news|shop|store|events?|resources|support|"
     "services|products?|solutions?|company|industries|pricing|team|our (?:team|story|blog|work)|"
     "expand|collapse|open|toggle|start|explore|discover|view|yes|no|ok|okay|cancel|apply|reset|"
     "clear|filter|sort by|go|done|english|live|videos?|photos|opinion|sports?|politics|business|"
     "world|health|culture|technology|science|travel|entertainment|lifestyle|weather|editorial|"
     "follow|featured|latest|trending|popular|all|learn|reviews?|top picks|new|tools|guides|topics|"
     "sections?|category)[\\W\\d]*$|go to\\b|jump to\\b|on this page|table of contents|toggle\\b"},
    {kNavigation, At::kAnywhere, true, "\\w \xC2\xBB \\w|\\w > \\w[^.]* > \\w|\\w \\| \\w[^.]* \\| \\w"},
    // Forms.
    {kForm, At::kHead, false,
     "(?:(?:(?:your|first|last|full|user|work|business|display) )+(?:name|e-?mail|e-?mail address|"
     "phone|phone number|message|website)[\\W\\d]*(?:\\(?required\\)?)?[\\W\\d]*$|(?:e-?mail|e-?mail "
     "address|phone|phone number|company name|password|username|zip code|captcha|date of birth|submit|"
     "comment|postcode|send message|website)[\\W\\d]*(?:\\(?required\\)?)?[\\W\\d]*$|this field|if you are (?:a )?human|"
     "please (?:enter|fill|select|leave|complete|try again|tell us)|an error (?:has )?occurred|"
     "something went wrong|thank you! |protected by|recaptcha|(?:- )?select (?:your|state)|type "
     "your|invalid (?:e-?mail|captcha)|verification code|your submission|oops)"},
    {kForm, At::kHead, true,
     "(?:(?:name|company|organi[sz]ation|message|subject|url|country|state|city|address|title|"
     "industry|required|optional|send|select|choose|none|other|error|loading)[\\W\\d]*$|search for\\b|"
     "thank you\\b|thanks\\b|enter your|select\\b|your message)"},
    // Players and scripts.
    {kPlayer, At::kHead, false,
     "(?:loading\\b|(?:video|poll|player|audio|live ?stream|content) (?:unavailable|loading|"
     "player|is not|playback)|(?:play|pause|mute|unmute|replay|stop|watch now|listen now|watch|"
     "listen|play now|autoplay|fullscreen|full screen|captions?|subtitles?|transcript|video "
     "transcript|play video|play audio|watch live|now playing|playlist|episode)[\\W\\d]*$|play(?:back"
     ")? (?:video|speed|rate)|your browser|(?:please |to view[^.]*)?(?:enable|turn on) "
     "java ?script|javascript (?:is|must)|no compatible|this (?:video (?:is|has|cannot|can't)|is a modal|browser)\\b|"
     "volume|loaded:|progress:|current time|duration|remaining time|\\d?\\d:\\d\\d(?:[\\W\\d]*)$|close "
     "(?:dialog|modal|this|x)|modal\\b|beginning of dialog|end of dialog|scroll down (?:for|to)|"
     "click (?:here )?to (?:expand|enlarge|play|watch|view|listen)|view (?:gallery|slideshow)|"
     "embed\\b|watch(?: (?:next|this|the|now|live|more|:)|:)|listen(?: to|:| now)|image \\d|slide "
     "\\d|tap to|swipe|hover|the following media|google_ad|function ?\\(|var \\w+ ?=|@media|\\{|<!--|"
     "<(?:div|script|span|iframe|p|a|img)\\b)"},
    {kPlayer, At::kAnywhere, false,
     "(?:enable java ?script|your browser does(?:n't| not)|video player is loading|google_ad_client|"
     "function ?\\(\\)|display: ?none|mboxcreate|brightcove)"},
    // Affiliates.
    {kAffiliate, At::kAnywhere, false,
     "(?:affiliate (?:links?|commissions?|partners?|program|disclosure)|(?:earn|receive|get|make)s? "
     "(?:an? )?(?:small |affiliate )*(?:commissions?|compensation)|as an amazon associate|(?:buy|"
     "purchase|click|shop)[^.]* through (?:our|these|the|them|my)|independently (?:selected|"
     "reviewed|chosen|evaluate)|utm_(?:source|medium|campaign)=|prices? (?:accurate|correct|were "
     "correct) at|some of the links)"},
};

constexpr std::size_t kCount = std::size(kWordings);
static_assert(kCount <= 64);

RE2::Options wording_options() {
  RE2::Options options;
  // Matched byte by byte: smaller automata, and no pattern names a letter beyond ASCII except signs
  // spelled as their bytes.
  options.set_encoding(RE2::Options::EncodingLatin1);
  options.set_case_sensitive(false);
  options.set_log_errors(false);
  return options;
}

class Automata {
 public:
  Automata()
      : head_(wording_options(), RE2::ANCHOR_START), anywhere_(wording_options(), RE2::UNANCHORED) {
    for (std::size_t i = 0; i < kCount; ++i) {
      const bool head = kWordings[i].at == At::kHead;
      (head ? head_ : anywhere_).Add(kWordings[i].pattern, nullptr);
      (head ? head_index_ : anywhere_index_).push_back(i);
    }
    head_.Compile();
    anywhere_.Compile();
  }

  [[nodiscard]] WordingSet match(std::string_view line) const {
    WordingSet found = 0;
    std::vector<int> hits;
    if (head_.Match(line, &hits)) {
      for (const int hit : hits) found |= WordingSet{1} << head_index_[static_cast<std::size_t>(hit)];
    }
    if (anywhere_.Match(line, &hits)) {
      for (const int hit : hits) {
        found |= WordingSet{1} << anywhere_index_[static_cast<std::size_t>(hit)];
      }
    }
    return found;
  }

 private:
  RE2::Set head_;
  RE2::Set anywhere_;
  std::vector<std::size_t> head_index_;
  std::vector<std::size_t> anywhere_index_;
};

}  // namespace

WordingSet find_wordings(std::string_view line) {
  static const Automata automata;
  return automata.match(line.substr(0, kWordingBytes));
}

std::size_t wording_count() { return kCount; }
FurnitureKind wording_kind(std::size_t i) { return kWordings[i].kind; }
bool wording_is_weak(std::size_t i) { return kWordings[i].weak; }

std::string_view wording_text(std::size_t i, std::string_view line) {
  // Compiled where a reason is worded, not at the start: a reader sees few of them.
  const RE2 pattern(kWordings[i].pattern, wording_options());
  line = line.substr(0, kWordingBytes);
  std::string_view hit;
  const bool head = kWordings[i].at == At::kHead;
  if (!pattern.Match(line, 0, line.size(), head ? RE2::ANCHOR_START : RE2::UNANCHORED, &hit, 1)) {
    return {};
  }
  return hit;
}

}  // namespace galley
