package worksafe.inspections.inspection;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.Immutable;
import worksafe.inspections.inspection.Grounds.InspectionOrigin;
import worksafe.inspections.inspection.facet.VisitClass;

/** Why an enterprise may be visited that no draw chose. Reference data: another basis is another row. */
@Entity
@Immutable
@Table(name = "inspection_basis")
class InspectionBasis {

    @Id
    private String code;

    @Enumerated(EnumType.STRING)
    private InspectionOrigin origin;

    private String titleZh;
    private String titleEn;
    private String source;
    private String clause;
    private boolean withinCap;
    private boolean planned;

    @Enumerated(EnumType.STRING)
    private VisitClass visitClass;

    protected InspectionBasis() {} // for Hibernate

    InspectionOrigin origin() {
        return origin;
    }

    /** Whether visits for it are planned within the yearly cap alone. */
    boolean withinCap() {
        return withinCap;
    }

    BasisView view() {
        return new BasisView(code, origin, titleZh, titleEn, source, clause, withinCap, planned, visitClass);
    }

    /** The same, as clients read it. */
    @Schema(name = "InspectionBasis", description = "非抽取检查的事由 / why an enterprise may be visited that no draw chose")
    public record BasisView(
            @Schema(description = "事由代码 / code", examples = "TIP_OFF")
            String code,

            InspectionOrigin origin,

            @Schema(description = "中文名称 / title in Chinese", examples = "投诉举报")
            String titleZh,

            @Schema(description = "英文名称 / title in English", examples = "Complaint or tip-off")
            String titleEn,

            @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
            String source,

            @Schema(description = "条款；没有则为空 / clause; empty where none", examples = "第六十二条")
            String clause,

            @Schema(description = "是否受年度检查频次上限限制 / whether the yearly cap limits it", examples = "false")
            boolean withinCap,

            @Schema(description = "是否出自年度监督检查计划 / whether the year's plan says so", examples = "false")
            boolean planned,

            @Schema(description = "检查类别，另有确定的除外 / class of such visits, unless settled otherwise", examples = "CASE")
            VisitClass visitClass) {}
}
