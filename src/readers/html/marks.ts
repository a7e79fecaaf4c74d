/**
 * The marks by which pages show the parts of a post, as CSS selectors: classes of the blog systems' own themes, and those of
 * h-entry, hAtom and schema.org. Of each list the first that the page has counts. README.md tells which system has which.
 */

/** A mark of the element of a post. */
export interface PostMark {
  /** What it is called in a capture's record. */
  name: string;
  selector: string;
}

/** The element of a post, the surest first. */
export const postMarks: readonly PostMark[] = [
  { name: "h-entry", selector: ".h-entry" },
  { name: "hAtom", selector: ".hentry" },
  { name: "WordPress block", selector: "li.wp-block-post, .wp-block-post-template > li" },
  { name: "WordPress", selector: "div.post[id^=post-], article[id^=post-], div.type-post, article.type-post" },
  { name: "Blogger", selector: ".post-outer .post, .blog-posts .post, #Blog1 .post" },
  { name: "Movable Type", selector: ".entry-asset, div.asset[id^=asset-], div.blogbody" },
  { name: "TypePad", selector: "div.entry[id^=entry-], div[id^=entry-].entry" },
  { name: "schema.org", selector: "[itemtype*=BlogPosting], [itemprop~=blogPost]" },
  { name: "blogg.se", selector: "div.entry, article.entry, div.blogentry, div.blogpost" },
  { name: "schema.org article", selector: "[itemtype$=Article]" },
  { name: "post", selector: "div.post, div.blogPost, div.blog-post, section.post, li.post" },
  { name: "article", selector: "article" },
];

export const titleMarks: readonly string[] = [
  ".entry-title, .p-name, .wp-block-post-title",
  "h1.post-title, h2.post-title, h3.post-title, .post-title, .posttitle, .storytitle, .asset-name",
  "[itemprop~=headline]",
  "h1[itemprop~=name], h2[itemprop~=name], h3[itemprop~=name]",
  "h1.entry-header, h2.entry-header, h3.entry-header, .entryheading, .blogPostTitle, h1.title, h2.title, h3.title",
  "h1 a[rel~=bookmark], h2 a[rel~=bookmark], h3 a[rel~=bookmark]",
  "h1",
];

/** Headings that are a title where no other one is. */
export const genericTitleMarks: readonly string[] = ["h2", "h3"];

export const bodyMarks: readonly string[] = [
  ".entry-content, .e-content, .wp-block-post-content",
  ".post-body, .storycontent, .entry-body, .asset-body, .snap_preview, .entrybody, .entrytext, .entry_content",
  "[itemprop~=articleBody]",
  ".post-content, .post-entry, .postcontent, .post_content, .blogPostContent, .post-text, .entry-text, .article-body",
  ".article-content, .articleBody, .article__body, .content-body, .blog-content, .body-text, .main-content, .content",
  ".entry, .storybody, .posttext, .bodytext",
  ".entry-summary, .wp-block-post-excerpt, .p-summary",
];

/** A first paragraph that stands before the text, and is of it. */
export const leadMarks =
  ".lead, .lede, .ingress, .preamble, .standfirst, .intro, .entry-lead, .post-lead, .article-lead, .entry-excerpt, .post-excerpt, .article-excerpt, " +
  ".entry-summary, .entry-intro, .post-intro, .article-intro, .excerpt, .summary, .teaser-text, [itemprop~=description]";

/** The parts that say how an excerpt is told. */
export const summaryMarks = ".entry-summary, .wp-block-post-excerpt, .p-summary, .excerpt";

export const authorMarks: readonly string[] = [
  ".p-author .p-name, .p-author",
  ".author.vcard .fn, .post-author .fn, .vcard .fn, .byline .fn",
  "[itemprop~=author] [itemprop~=name], [itemprop~=author]",
  "[rel~=author]",
  ".wp-block-post-author__name, .wp-block-post-author-name",
  ".entry-author, .post-author, .author, .byline .author",
];

export const categoryMarks =
  "[rel~=category], [rel~=tag], .cat-links a, .p-category, .post-labels a, .wp-block-post-terms a, .entry-categories a, " +
  ".post-footers a[href$='/']:not([rel~=author])";

/** Where a post states how many comments it has. */
export const countMarks: readonly string[] = [
  ".comments-link, .comment-link, .post-comment-link, .wp-block-post-comments-link, .post-comments, .comments-number",
  ".wp-block-post-comments-count, .comment-count, .comments-count, .feedback",
  "a[href$='#comments'], a[href$='#respond'], a[href*='#comment'], a[href*='postID'], a[onclick*=comment]",
];

/** Where a page shows when a post was published, beside its text. */
export const dateMarks =
  ".entry-date, .published, .dt-published, .post-date, .date, .dateline, .entry-meta, .entrymeta, .post-meta, .postmetadata, .posted-on, " +
  ".posted, .meta, .byline, .post-footer, .entry-footer, .entry-footer-info, .post-header, .post-info, .postinfo, .timestamp, " +
  ".post-timestamp, .asset-meta, .entry-info, .postmeta, .storymeta, .commentmetadata, .wp-block-post-date, small, time, " +
  ".entryfooter, .entrydate, .post-byline, .info, .post_date, .created, .pubdate, .article-date, .blog-date, .post-details, " +
  ".entry-header, .post-heading, .date-header, .article-meta, .meta-date, .postdate, .data, .post-data";

/** A heading of a day, over the posts of that day. */
export const dayHeadingMarks =
  ".date-header, .date-heading, .dateheader, .day-heading, h2.date, h3.date, h4.date, .dato";

/** Where the heading of a page that lists posts stands. */
export const pageHeadingMarks =
  "h1.page-title, h2.page-title, h1.archive-title, h2.archive-title, h2.pagetitle, h1.pagetitle, .archive-header, " +
  ".page-header h1, .page-header h2, h1.wp-block-query-title, .wp-block-query-title, h2.archivetitle, #content > h2, #content > h1";

/** The address of a post on the blog. */
export const permalinkMarks: readonly string[] = [
  ".u-url[href]",
  "a[rel~=bookmark]",
  ".entry-title a[href], .post-title a[href], .entry-header a[href], .storytitle a[href], .asset-name a[href]",
  "a[title='permanent link'], .timestamp-link, a.permalink, .post-timestamp a[href], .wp-block-post-title a[href]",
  "h1 a[href], h2 a[href], h3 a[href]",
];

/** Parts of a post's element that are not of its text: what blog systems and plug-ins put around and into it. */
export const furnitureMarks: readonly { what: string; selector: string }[] = [
  {
    what: "share",
    selector:
      ".sharedaddy, #jp-post-flair, .jp-post-flair, .wpcnt, .wpa, .addtoany_share_save_container, .addtoany_content, .addthis_toolbox, " +
      ".addthis_button, .post-share-buttons, .goog-inline-block, .share-button, .share-buttons, .share, .sharing, .social, " +
      ".social-share, .sociable, .sociable_tagline, .fb-like, .fb_share, .twitter-share-button, .twitter-share, .post-icons, " +
      ".wdt_button, .really_simple_share, .tweetmeme_button, .dd_post_share, .feedflare, .wp_twitter, .shariff, .heateor_sss_sharing_container, " +
      ".simplesocialbuttons, .ssba, .socialmedia, .share-links, .post-sharing, .essb_links, .a2a_kit, .article-share, .share-bar",
  },
  {
    what: "related",
    selector:
      ".jp-relatedposts, #jp-relatedposts, .related, .related-posts, .relatedposts, .related_posts, .yarpp, .yarpp-related, " +
      ".wp_rp_wrap, .zem_rp, .linkwithin_outer, .crp_related, .similar-posts, .related-articles, .recommended, .read-more-box, " +
      ".nrelate, .outbrain, .OUTBRAIN, .taboola, .teaser-list, .more-posts, .post-related, .related-content, .wp-block-latest-posts",
  },
  {
    what: "navigation",
    selector:
      "nav, .navigation, .post-navigation, .nav-links, .nav-previous, .nav-next, .page-links, .page-link, .pagelink, .pagination, " +
      ".breadcrumb, .breadcrumbs, .blog-pager, .wp-block-post-navigation-link, .content-nav, .post-nav, .post_nav, .prevnext, .toc, #toc, .skip-link",
  },
  {
    what: "facts",
    selector:
      ".entry-meta, .entrymeta, .entry-utility, .entry-footer, .postmetadata, .post-footer, .post-meta, .entry-footer-info, .asset-meta, " +
      ".asset-footer, .post-info, .postmeta, .post-tags, .entry-tags, .tags, .taglist, .tag-links, .cat-links, .byline, .dateline, .post-date, .meta, .feedback, .entryfooter, " +
      ".post-labels, .posted, .wp-block-post-date, .wp-block-post-author, .wp-block-post-terms, .edit-link, .edit-post-link, " +
      ".postinfo, .entry-info, .post-details, .article-meta, .post-byline, .post-author, .entry-author, .comments-link, .post-categories, " +
      "a[href$='#comments'], a[href$='#respond']",
  },
  {
    what: "author",
    selector:
      ".author-box, .author-info, .author-bio, .about-author, #author-info, .author-description, .post-author-box, .abh_box, .authorbox, .saboxplugin-wrap, .author-profile, #entry-author-info",
  },
  {
    what: "comments",
    selector:
      "#comments, #respond, .comments-area, .comments, .comment-respond, .wp-block-comments, #disqus_thread, .commentlist, .comment-list, #commentform, .comment-form, .reply, .trackbacks, #comment-section, .comments-section",
  },
  {
    what: "widget",
    selector:
      "aside, .widget:not(.Blog), .sidebar, #sidebar, .adsbygoogle, .ad, .ads, .advert, .advertisement, .anzeige, .post-ratings, .wp-polls, .newsletter, " +
      ".subscribe, .cookie, .popup, .printfriendly, .wpulike, .blogger-post-footer, .mc4wp-form, form, fieldset, .login, .banner, .promo, .wp-block-search, .vgwort, footer, .footer, #footer",
  },
  {
    what: "hidden",
    selector:
      "a.anchor-link, a.headerlink, a.header-anchor, a.heading-anchor, [hidden], .screen-reader-text, .visually-hidden, .sr-only, .assistive-text, .hidden, .invisible, .noprint, .print-only",
  },
];

/** Parts of names that such elements have on pages of any system, the least sure. */
export const furnitureNames =
  "[class*=related], [class*=share], [class*=sharing], [class*=newsletter], [class*=teaser], [class*=subscri], [class*=recommend], " +
  "[class*=social], [class*=paywall], [class*=breadcrumb], [class*=author-], [class*=advert], [class*=cookie], [class*=promo], [class*=sponsor], " +
  "[class*=popular], [class*=sidebar], [class*=login], [class*=signup], [class*=print-], [class*=tag-list], [class*=taglist], " +
  "[class*=author_], [id*=related], [id*=share], [id*=newsletter], [class*=embed-article], [class*=paid-content], [class*=recent-post]";

/** A link to the rest of a post. */
export const moreMarks =
  "a.more-link, .more-link, a.read-more, .read-more, .readmore, .jump-link, a[href*='#more'], a.moretag";

/** Where comments are. */
export const commentRegionMarks =
  "#comments, [id^=comments-], [id^=comments_], .comments-area, .comments, .wp-block-comments, ol.commentlist, ul.commentlist, .comment-list, #commentblock, #comments-block, .comments-section, .comments-head, .comments-body, #respond, .comment-respond, #disqus_thread, .trackbacks, #pings";

export const commentMarks: readonly string[] = [
  ".wp-block-comment-template > li, .wp-block-comment-template li",
  "li.comment, li.byuser, .comment-list > li, .commentlist > li, ol.comments > li, #comments-block > dt, dl#comments-block > dt, .commentlist .children > li",
  "article.comment, div.comment, .u-comment, .h-cite, .comment-entry, .blogcomment, .commententry, .comment-item, div.comments-body",
];

export const commentAuthorMarks: readonly string[] = [
  ".comment-author .fn, .p-author .p-name, .wp-block-comment-author-name, .fn",
  ".comment-header cite.user, cite.user, .user, cite, .author",
  ".comment-author a, .commentauthor, .comment-author, .comment_author, .comment-name, .p-author",
  ".comment-footer a",
  ".comment-footer, .comments-post",
];

export const commentDateMarks: readonly string[] = [
  "time[datetime]",
  ".wp-block-comment-date, .comment-meta, .commentmetadata, .comment-metadata, .comment-timestamp, .datetime, .comment-date, .comment-footer, .commentdate, small, .date, .dt-published",
  ".comment-author, .comment_author, .comments-post",
];

export const commentBodyMarks: readonly string[] = [
  ".wp-block-comment-content, .comment-content, .comment_content, .e-content, p.comment-content",
  ".comment-body, .commentbody, .comment-text, .comment_text, .commenttext, .commentcontent",
];

/** Parts of a comment that are not of its text. */
export const commentFurnitureMarks =
  ".comment-author, .comment_author, .comment-meta, .commentmetadata, .comment-metadata, .reply, .comment-reply-link, .comment-header, .comment-footer, .comments-post, .comment-actions, " +
  ".avatar, cite, small, .comment-timestamp, .comment-awaiting-moderation, .edit-link, .comment-edit-link, .says, .wp-block-comment-author-name, " +
  ".wp-block-comment-date, .wp-block-comment-reply-link, .wp-block-comment-edit-link, .children, .comment-replies, .sharedaddy, .comment-likes, form, .icon, .comment-replybox-thread";
