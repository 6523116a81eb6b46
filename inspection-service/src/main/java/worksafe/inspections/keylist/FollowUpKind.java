package worksafe.inspections.keylist;

/** How what is listed is followed up. */
enum FollowUpKind {
    /** 跟踪监管. */
    TRACKING,
    /** 直接指导. */
    GUIDANCE
}
