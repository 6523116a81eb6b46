package worksafe.training.rule;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.kernel.PolicyEffect;
import worksafe.kernel.PolicyRow;
import worksafe.kernel.law.LawLibrary;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.http.Problem;

/** The row of the policy book on which a demand of training rests. */
@Schema(description = "培训要求的依据 / the row on which a demand of training rests")
public record TrainingBasis(
        @Schema(description = "政策参数代码 / code of the policy", examples = "induction.hours.new")
        String policyCode,

        @Schema(description = "该政策行适用的区划 / place that the deciding row was made for", examples = "000000000000")
        @PlaceCode
        String policyRegion,

        @Schema(description = "依据文件 / document", examples = "生产经营单位安全培训规定（安监总局令第3号）")
        String source,

        @Schema(description = "条款 / clause", examples = "第十三条第一款")
        String clause,

        @Schema(
                description = "法律法规库中的条款或文件，库中没有的不返回 / its clause or document in the law library; absent"
                        + " where that has none",
                examples = "pxgd-3.13.1")
        @Nullable
        String lawId,

        @Schema(description = "效力等级 / how strong the document is")
        Force force,

        @Schema(description = "核实程度 / how sure it is that the document says so")
        Certainty certainty) {

    public static TrainingBasis of(PolicyRow row) {
        return new TrainingBasis(
                row.code(),
                row.region().toString(),
                row.source(),
                row.clause(),
                LawLibrary.shipped().pointer(row.source(), row.clause()).orElse(null),
                row.force(),
                row.certainty());
    }

    /** Whether somebody may be kept from work for it; what a document says is told and bars nobody. */
    public boolean bars() {
        return force.founds(PolicyEffect.BAR);
    }

    /** The same, as what a refusal rests on. */
    public Problem.LegalGround ground() {
        return new Problem.LegalGround(source, clause, force, certainty);
    }
}
