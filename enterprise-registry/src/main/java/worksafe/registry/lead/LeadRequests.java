package worksafe.registry.lead;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.SaysSomething;

/** What clients send about leads. */
final class LeadRequests {

    private LeadRequests() {}

    @Schema(description = "登记线索 / record a lead")
    public record RecordLead(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull LeadKind kind,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "标题 / title", examples = "职工反映2月有人受伤住院")
            String title,

            @NotBlank
            @SaysSomething
            @Size(max = 2000)
            @Schema(description = "依据的数据和情况 / what lets suspect it", examples = "社保经办机构来函，未见该企业报告事故")
            String finding,

            @NotNull @Schema(description = "所涉日期 / the day that it is about", examples = "2026-02-11")
            LocalDate day) {}

    @Schema(description = "核实线索 / say what was found")
    public record VerifyLead(
            @NotBlank
            @SaysSomething
            @Size(max = 1000)
            @Schema(description = "核实结果和处理 / what was found", examples = "企业已补报，转事故调查")
            String outcome) {}

    @Schema(description = "排除线索 / say why there is nothing in it")
    public record DismissLead(
            @NotBlank @SaysSomething @Size(max = 1000) @Schema(description = "理由 / reason", examples = "属上下班途中交通事故")
            String reason) {}
}
