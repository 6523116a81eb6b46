package worksafe.hazards.listing;

/** What a listing's timeline tells; where it had another day before, the note says which. */
enum ListingStep {
    PROPOSED,
    RETURNED,
    COMPLETED,
    LISTED,
    DECLINED,
    RAISED,
    FILED,
    NOTICE_DRAWN_UP,
    NOTICE_SERVED,
    NOTICE_WITHDRAWN,
    ANNOUNCED,
    PROGRESS,
    EXTENDED,
    OVERDUE,
    RECTIFIED,
    SENT_BACK,
    ACCEPTED,
    DELISTED
}
