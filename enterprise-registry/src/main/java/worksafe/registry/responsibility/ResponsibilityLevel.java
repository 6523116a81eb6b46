package worksafe.registry.responsibility;

/** Where a post stands in the hierarchy of its enterprise (管理层级), from the top down. */
public enum ResponsibilityLevel {
    /** 主要负责人. */
    PRINCIPAL,
    /** Other members of the leadership. */
    LEADER,
    /** Departments. */
    DEPARTMENT,
    WORKSHOP,
    TEAM,
    /** The front line. */
    POST;

    boolean isAbove(ResponsibilityLevel other) {
        return compareTo(other) < 0;
    }

    /** Whether its holders lead the enterprise, so that their entries name their office and business (一岗双责). */
    boolean leads() {
        return this == PRINCIPAL || this == LEADER;
    }
}
