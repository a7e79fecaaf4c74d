import type { BlogWording } from "../blog-wording.ts";

/** The words that blog systems print around posts in English: WordPress and its default themes, Blogger, TypePad, Movable Type. */
export const blogWording: BlogWording = {
  days: {
    months: [
      "jan(?:uary)?",
      "feb(?:ruary)?",
      "mar(?:ch)?",
      "apr(?:il)?",
      "may",
      "june?",
      "july?",
      "aug(?:ust)?",
      "sept?(?:ember)?",
      "oct(?:ober)?",
      "nov(?:ember)?",
      "dec(?:ember)?",
    ],
    weekdays: ["mon", "tues?", "wed(?:nes)?", "thu(?:rs?)?", "fri", "sat(?:ur)?", "sun"].map(
      (name) => `${name}(?:day)?`,
    ),
    article: "the",
    ordinal: "st|nd|rd|th",
    of: "of",
  },
  time: /(?:at\s|@\s?)?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?!\d)(?:\s?[ap]\.?m\.?(?!\p{L}))?(?:\s(?:[PMCE][SD]T|GMT|UTC|BST|CET))?(?!\p{L})/iuy,
  commentWord: /comment|repl|respon|thought/iu,
  count:
    /(?<!#)(?<before>\d+)\s(?:comments?|repl(?:y|ies)|responses?|thoughts?)(?:\sso far)?(?!\p{L})|(?:comments?|responses?)(?::\s?|\s?\()(?<after>\d+)\)?|(?<one>one (?:comment|reply|response|thought))(?!\p{L})/iuy,
  about: /\s(?:to|on|about)\s(?:[“”"'‘’].{1,200}|this entry\.?)$/iuy,
  none: /(?:no (?:comments|responses|replies)(?: yet)?|be the first to (?:comment|reply|leave a comment)|zero comments)(?!\p{L})/iuy,
  invitation: /(?:leave a (?:comment|reply|response)|post a comment|add (?:a )?comment)(?!\p{L})/iuy,
  closed: /comments?(?: are)? (?:off|closed|disabled)(?:\s(?:on|for)\s.{1,200}$)?/iuy,
  author:
    /(?:(?<sure>posted|post|comment|published|written|submitted|filed|entry)\s)?by:?(?=\s|$)|(?<named>(?:author|posted by):|author)(?=\s|$)/iuy,
  date: /(?:(?:posted|published|written|submitted|filed)(?::|\son|\sat)?|date:|on|at)(?=\s)/iuy,
  changed: /(?:last )?(?:updated|modified|edited|changed)(?::|\son|\sby .{1,40}?\son)?(?=\s)/iuy,
  categories:
    /(?:(?:posted|filed|published|categori[sz]ed|archived)\s(?:in|under|as)|categor(?:y|ies):?|under|in:?|topics?:)(?=\s|$)|(?:posted|filed)\s(?:in|under):(?=\s)/iuy,
  tags: /(?:(?<labels>labels?)|tags?|keywords):|tagged(?:\s(?:with|as))?:?(?=\s)/iuy,
  and: "and",
  on: "on",
  glued: {
    words:
      "Author |Categories |Tags |Labels:|Posted (?:by|on|in) |Leave a [Cc]omment|No [Cc]omments|(?<!\\d)\\d+ [Cc]omments?(?!\\p{L})|BlogThis|Share to |Email This",
    about: /((?:\d+ (?:comments?|responses?|replies|thoughts?)|leave a comment)) (?:on|to|for:?|about) .{1,200}$/iu,
    tags: "Tags",
  },
  entrySentence:
    /^this (?:entry|post) was (?:posted|published|written|filed)(?: by (?<author>[^,.]{1,60}?)(?= on | in |,|\.|$))?(?: (?:in|under) (?<categories>[^.]{1,120}?)(?= on (?:\p{L}+day, )?\p{L}+ \d| by | and tagged|\.|$))?/iu,
  sentenceAuthor: /by (\p{Lu}[^,.]{1,60})(?:\.|$)/u,
  other:
    /(?:email to a friend|report this post|report|tell a friend|link|with(?=\s\d)|(?:bookmark the\s)?perma(?:nent )?link|edit(?: this)?|links to this post|trackbacks?(?:\s?\(\d+\))?|email this|blogthis!?|share to \p{L}+|share article|\d[\d,.]* (?:shares?|likes?|views?|notes?|reads?)|\d+ min(?:ute)? read|more(?:…|\.{3})|[\p{L}\d_-]+['’]s blog|shares?|likes|views|notes|reads|discuss(?: \(\d+\))?|add yours|add new comment|print|email|rss|read more|share|like)(?!\p{L})\.?/iuy,
  frame: {
    more: /^(?:\(?(?:read (?:more|this (?:post|entry)|the rest|the full|full post|on)|continue reading|keep reading)(?: .{1,160})?\)?|\(?more\s?(?:…|\.\.\.)\)?)\s*(?:…|\.{3}|→|»|>+|\[…\])?$/iu,
    pages:
      /^(?:(?:<+|[«←‹])\s*)?(?:(?:older|newer)(?: (?:posts|entries))?|previous (?:posts|entries)|more (?:posts|stories)|back (?:to (?:the )?(?:top|archives?|home|blog|list)|issues)|archives: .{1,60}|(?:next|previous) page|(?:next|previous) month:? .{1,40})(?:\s*(?:>+|[→»›]))?(?:.{0,3}(?:older|newer|previous|next) (?:posts|entries)| home)*$|^page \d+ of \d+.*$|^(?:showing |results? )?\d+ ?[-–] ?\d+ of [\d,. ]+(?: next(?: page)?)?$|^(?:<+\s*)?prev(?:ious)?(?: \d+)+ next(?:\s*>+)?$/iu,
    between:
      /^(?:reactions:.*|this entry was (?:posted|filed|written).*|bookmark the permalink.*|post a comment or leave a trackback.*|both comments and trackbacks are.*)$|^(?:(?:pages:?|page|posts? navigation)?\s*(?:page\s)?\d+|…|\.\.\.|next(?: page)?|prev(?:ious)?(?: page)?|[»«›‹→←|,\s])+$|^(?:(?:tweet|like|\+1|share)(?:\s?\d+)?(?:\s+(?:tweet|like|\+1|share)(?:\s?\d+)?)*|avatar|(?:previous|next)(?: post| entry)?: .{1,80}|posts? navigation|load more(?: posts)?|back|\d+ min(?:ute)? read|shares?|[\d\s.,]+ (?:views|shares|likes)|pin(?: ?it)?(?:\s?\d+)?|-+\s?advertisements?\s?-+)$|^(?:[←«‹<]+\s*)?(?:(?:older|newer|previous|next|earlier) (?:posts?|entries|page)|home)(?:\s*[→»›>|]+)?(?:\s+(?:(?:older|newer|next) (?:posts?|entries)|home)(?:\s*[→»›>]+)?)*$|^(?:share|like|tweet|email|print|more|facebook|twitter|reddit|pinterest)(?:\s*(?:this|on|to|via|it|:|\||,)\s*)?(?:(?:share|email|this|to|on|blogthis!?|facebook|twitter|pinterest|google\+?|linkedin|tumblr|reddit|print|more|\d+|[|,!])\s*)*$|^(?:click to .{1,80}|like this|share this(?: post)?|like loading\.\.\.|loading\.\.\.|page \d+ of \d+.*)\s*:?$|^email this.*blogthis.*$/iu,
    comments:
      /^(?:\d+ )?(?:comments?|responses?|replies|reply|thoughts?):?$|^(?:\d+|one) (?:comments?|responses?|repl(?:y|ies)|thoughts?) (?:to|on|so far).{0,200}$|^no comments:?$|^comments (?:on|for) .{1,200}$/iu,
    form: /^(?:(?:comments?: ?)?post a comment|leave a (?:reply|comment)(?: cancel reply)?|speak your mind|add (?:a|your) comment|cancel reply|your email address will not be published.*|(?:your )?(?:e-?mail|name|website)(?:\s?\*|:.*|\s?\((?:required|will not be published).*)?|comment(?:\s?\*|:)?|submit comment|post comment|you (?:may|can) use these html.*|notify me of .*|reply|required fields .*|save my name.*)$/iu,
    beside:
      /^(?:\p{L}+ \/ archives|rss feeds?(?:\s+(?:e-?mail|facebook|twitter))+|search for:?.*|recent (?:posts|comments|entries|tweets)|popular posts|most (?:read|commented)|archives?|blog archive|monthly archives?|categories|labels|tags|topics|links|pages|blogroll|my blog list|blogs i (?:read|follow|like).*|meta|search(?: (?:this blog|for:?))?|subscribe(?: .*)?|follow (?:me|us|this blog|by email|blog via email).*|related(?: posts| articles| stories)?|you (?:may|might) also like.*|enter your email address to (?:follow|subscribe to) .*|join [\d,.]+ other (?:followers|subscribers)|followers|about(?: me| this blog| the author)?|view my complete profile|calendar|translate|rss(?: feeds?)?|twitter|facebook|instagram|log in|register|advertisements?|[►▼]\s.*|\p{L}+ \d{4}\s?\(\d+\)|\d{4}\s?\(\d+\)|[ms]\s+[mt]\s+[tw]\s+[wt]\s+[tf]\s+[fs]\s+s)$/iu,
    foot: /^(?:article printed from .*|(?:printed|published|promoted|authori[sz]ed)(?: and (?:printed|published|promoted))? by .*|.*\bwordpress.*\btheme\b.*|wordpress admin|subscribe to: .*|(?:proudly )?powered by .*|.*\bpowered by .*|(?:©|copyright|\(c\)) .*|theme:? .*|blog at wordpress\.com.*|.*wordpress\.com\.?|back to top ↑?|design(?:ed)? by .*|simple theme.*|picture window theme.*|entries (?:\(rss\) )?and comments.*)$/iu,
  },
  share: {
    heading: /^(?:share(?: (?:this(?: post)?|on|with others))?|like this|(?:email|print) this(?: post)?)\s?:?$/iu,
    service:
      /^(?:share (?:on|to) )?(?:twitter|facebook|linked ?in|pinterest|reddit|tumblr|whats ?app|telegram|skype|pocket|messenger|instapaper|digg|delicious|stumble ?upon|google(?: ?\+\d?| bookmarks)?|e-?mail|print|more)(?: \(\d+\)|\s\d+)?$/iu,
  },
  archiveHeading:
    /^(?:(?:blog )?(?:archives? (?:for|from|by)|posts from|entries from)|(?:(?:monthly|daily|yearly|category|tag|author) )?archives?:|(?:monthly|daily|yearly|category|tag|author) archives?|month:|category:|tag:|browsing (?:the )?(?:archives?|category|tag)|posts (?:tagged|filed|categori[sz]ed)|search results for|you are (?:currently )?browsing|you are here: .*archives for|showing posts with label|recently in|viewing (?:entries|posts))(?!\p{L}).{0,100}$/iu,
  archivePath:
    /^(?:(?:(?:blog|home) ){0,2}archives? (?:\d{4} \p{L}+|\p{L}+ \d{4})|\p{L}+ \d{4} archives?|browsing archives of \p{L}+ \d{4})$/iu,
  otherHeading: /category|tag|search|label|author/iu,
  commentForm: /comment|repl(?:y|ies)|published|speak your mind/iu,
  moreAtTheEnd: /(?:continue reading|read (?:more|(?:the )?full post|the rest))[^.!?]{0,120}[!?]?$/iu,
  gluedMore: /^(?:[Rr]ead more|[Cc]ontinue reading)(?=\p{Lu})/u,
  ending: /^(?:technorati|tags:|cross-?posted|hat tip|h\/t |via:? |see also)/iu,
  printedIn: /^(?:(?:first|also|originally) )?(?:published|printed|appeared) in /iu,
  commentsPage: /guest ?book|visitors.? book|^(?:new|recent|latest|all) comments|^comments on /iu,
  letterHead: /^(?:(?:subject|from|to|date|contact):|(?:our |your )?ref(?:erence)?(?: no)?[.:])/iu,
  // Without a mark at the end only names are commenters: "what the report says" is none.
  commentNumber: /(?:no\.?|comment)\s?/iuy,
  answering:
    /^(?:(?<author>[^.!?:]{1,60}?) (?:replied|replies|replying) to|in reply to|reply to) (?<answered>[^!?:]{1,60}?):?$/iu,
  age: /^(?:(?:about |over |almost )?(?:\d{1,3}|an?|one) (?:second|minute|hour|day|week|month|year)s? ago|just now)$/iu,
  commenter:
    /^(?!.*\p{L}{4}[.!?] )(?=.*(?:[:…]|\.\.\.| said,)$|(?:(?:\p{Lu}\S*|\S+\.\p{Ll}{2,3})\s){1,4}\S+$)(.{1,80}?)\s(?:[Ss]aid|[Ss]ays|[Ww]rote|[Ww]rites)(?: on .{6,30})?(?::|\s?\.\.\.|\s?…|,(?=$))?$/u,
};
