package worksafe.hazards.danger.value;

/** How grave a danger is (安监总局令第16号 Art. 3). */
public enum DangerGrade {
    /** 一般: can be put right at once. */
    GENERAL,
    /** 重大: hard to put right, needs a stop of work, or is beyond the enterprise's own power. */
    MAJOR
}
