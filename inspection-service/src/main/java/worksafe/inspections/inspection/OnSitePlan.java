package worksafe.inspections.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/**
 * The on-site plan (现场检查方案, R-INS-003).
 *
 * @param area where on the premises
 * @param content what is looked at
 * @param focus what matters most
 * @param method how
 * @param covert whether without notice and company (四不两直)
 */
@Embeddable
record OnSitePlan(
        @Column(name = "plan_area") String area,
        @Column(name = "plan_content") String content,
        @Column(name = "plan_focus") String focus,
        @Column(name = "plan_method") String method,
        @Column(name = "plan_covert") Boolean covert) {}
