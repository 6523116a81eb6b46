package worksafe.inspections.inspection;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A listed basis as clients read it. */
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
        String clause) {}
