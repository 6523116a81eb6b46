package worksafe.hazards.filing;

import jakarta.persistence.Embeddable;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What the enterprise reports of its danger (安监总局令第16号 Art. 14).
 *
 * @param situation 现状及产生原因
 * @param analysis 危害程度和整改难易程度
 * @param plan 治理方案
 * @param standard by which standard it is a major danger
 * @param clause by which clause of that
 * @param ofTrade whether that standard is one of the enterprise's trades; absent where no standard of its trades is known
 */
@Embeddable
@Schema(description = "报告内容 / what is reported")
public record DangerFilingContent(
        @Schema(description = "现状及产生原因 / how it stands, and what caused it", examples = "2 号库 6 台探测器失效，未按期检定。")
        String situation,

        @Schema(
                description = "危害程度和整改难易程度分析 / how grave it is, and how hard to put right",
                examples = "泄漏不能及时发现；更换需十日。")
        String analysis,

        @Schema(description = "治理方案 / how it is put right", examples = "更换探测器并恢复联动，其间停止甲类物料入库。")
        String plan,

        @Schema(description = "判定标准代码 / code of the standard", examples = "gmpd-10")
        String standard,

        @Schema(description = "判定条款 / clause of the standard", examples = "第三条第（二）项")
        String clause,

        @Schema(
                description = "该标准是否适用于企业的行业类别；企业的行业类别没有已知标准的不返回 / whether the standard is one of the enterprise's"
                        + " trades; absent where none of its trades is known to have one",
                examples = "true")
        @Nullable
        Boolean ofTrade) {}
