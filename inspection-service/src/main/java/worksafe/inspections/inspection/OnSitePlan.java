package worksafe.inspections.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The on-site plan (现场检查方案, R-INS-003), as it is kept and as clients read it.
 *
 * @param area where on the premises
 * @param content what is looked at
 * @param focus what matters most
 * @param method how
 * @param covert whether without notice and company (四不两直)
 */
@Embeddable
@Schema(name = "InspectionPlan", description = "现场检查方案 / the on-site plan")
public record OnSitePlan(
        @Column(name = "plan_area") String area,
        @Column(name = "plan_content") String content,
        @Column(name = "plan_focus") String focus,
        @Column(name = "plan_method") String method,
        @Column(name = "plan_covert") Boolean covert) {}
