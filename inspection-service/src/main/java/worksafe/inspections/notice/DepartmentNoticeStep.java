package worksafe.inspections.notice;

/** What the timeline of a notice tells. */
enum DepartmentNoticeStep {
    SENT,
    RECEIVED,
    ANSWERED,
    CLOSED,
    WITHDRAWN
}
