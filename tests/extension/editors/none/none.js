// Stands for packages that the editors load only for what no test does: 140 MB of image codecs.
export {};
