package worksafe.training.compliance;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.kernel.Certainty;
import worksafe.kernel.Force;
import worksafe.platform.http.PlaceCode;

/** Whether a kind of post needs a certificate at a place, in a sector, on a day, and the policy that says so. */
public record Requirement(
        boolean certificateRequired,

        @Schema(description = "政策参数代码 / code of the policy", examples = "post.certificate-required.principal")
        String policyCode,

        @Schema(description = "该政策行适用的区划 / place that the deciding row was made for", examples = "000000000000")
        @PlaceCode
        String policyRegion,

        @Schema(description = "依据文件 / document", examples = "中华人民共和国安全生产法（2021年修正）")
        String source,

        @Schema(description = "条款 / clause", examples = "第二十七条第二款")
        String clause,

        @Schema(description = "效力等级 / how strong the document is")
        Force force,

        @Schema(description = "核实程度 / how sure it is that the document says so")
        Certainty certainty) {

    BarReason unmet(BarGround code) {
        return new BarReason(code, source, clause, force, certainty);
    }
}
