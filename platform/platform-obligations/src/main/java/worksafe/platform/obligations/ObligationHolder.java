package worksafe.platform.obligations;

import java.util.List;

/** Of whom something is asked. All but an enterprise are authorities: a place by its level, or a department of a place. */
public enum ObligationHolder {
    /** 企业. */
    ENTERPRISE,
    /** 村、社区. */
    VILLAGE,
    /** 镇、街道、开发园区. */
    TOWN,
    /** 县、区、县级市. */
    COUNTY,
    /** 设区的市. */
    CITY,
    /** 行业主管部门: an authority of a county or a city for its sector. */
    DEPARTMENT;

    /** Whom a document means that names none. */
    static final List<ObligationHolder> UNSAID = List.of(ENTERPRISE);

    /** Whether it is an authority, and no enterprise. */
    public boolean isAuthority() {
        return this != ENTERPRISE;
    }
}
