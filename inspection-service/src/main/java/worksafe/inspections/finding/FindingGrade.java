package worksafe.inspections.finding;

/** How grave it is. */
public enum FindingGrade {
    /** 一般: put right at once or soon. */
    GENERAL,
    /** 重大: takes a plan and perhaps a standstill. */
    MAJOR
}
