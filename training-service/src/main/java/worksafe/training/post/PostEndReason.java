package worksafe.training.post;

/** Why a post ended. */
enum PostEndReason {
    /** The holder left it. */
    LEFT,
    /** The enterprise was cancelled (注销), and its posts with it. */
    ENTERPRISE_CANCELLED,
    /** The enterprise was merged into another, where its holder has the same post. */
    ENTERPRISE_MERGED
}
