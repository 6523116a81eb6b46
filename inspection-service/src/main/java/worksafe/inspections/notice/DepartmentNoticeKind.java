package worksafe.inspections.notice;

/** What a notice is. */
enum DepartmentNoticeKind {
    /** It tells something (信息通报). */
    INFORMATION,
    /** It asks to investigate together (联合调查). */
    JOINT_INVESTIGATION,
    /** It asks to enforce, each by its own law, what one has found (联动执法). */
    LINKED_ENFORCEMENT;

    /** Whether those that it is for say whether they join. */
    boolean asksToJoin() {
        return this != INFORMATION;
    }
}
