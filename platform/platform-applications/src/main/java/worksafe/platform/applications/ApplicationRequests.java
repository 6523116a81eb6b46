package worksafe.platform.applications;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about applications. */
final class ApplicationRequests {

    private static final String CONTENT =
            "{\"until\": \"2026-04-10\", \"ground\": \"OTHER\", \"reason\": \"探测器交货延迟，到货后须校验。\"}";

    private ApplicationRequests() {}

    @Schema(description = "提交申请 / submit an application")
    public record SubmitApplication(
            @NotBlank @Size(max = 60) @Schema(description = "申请种类 / kind of application", examples = "order-extension")
            String kind,

            @NotNull
            @Schema(description = "企业标识 / enterprise that applies", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @Schema(
                    description = "所涉事项标识，种类有此项的必填 / id of what it is about; needed where the kind has such",
                    examples = "0198f4a0-4444-7aaa-8bbb-000000000004")
            @Nullable
            UUID subjectId,

            @NotNull
            @Schema(
                    description = "内容，符合该种类的 JSON Schema / content by the kind's JSON Schema",
                    type = SchemaType.OBJECT,
                    examples = CONTENT)
            JsonNode content) {}

    @Schema(description = "补正申请 / complete an application")
    public record CompleteApplication(
            @NotNull
            @Schema(description = "补正后的全部内容 / the whole content anew", type = SchemaType.OBJECT, examples = CONTENT)
            JsonNode content) {}

    @Schema(description = "退回补正 / return an application for completion")
    public record ReturnApplication(
            @NotEmpty
            @Size(max = 50)
            @Schema(description = "须补正的全部内容，逐项 / all that is missing, one thing each", examples = "[\"供货合同\"]")
            List<@NotBlank @OneLine @Size(max = 200) String> missing) {}

    @Schema(description = "不予受理 / do not accept an application")
    public record NotAcceptApplication(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "所涉指令由他局下达，不属本机关职权。")
            String reason,

            @NotNull @Valid GroundNamed ground) {}

    /** What the authority decides. */
    @Schema(name = "ApplicationResult")
    enum ApplicationResult {
        APPROVED,
        REFUSED
    }

    @Schema(description = "决定申请 / decide an application")
    public record DecideApplication(
            @NotNull ApplicationResult result,

            @NotBlank @Size(max = 1000) @Schema(description = "意见或理由 / opinion or reason", examples = "情况属实，准予延期。")
            String opinion,

            @Valid @Schema(description = "不予批准的依据，不予批准时必填 / by which it is refused; needed then") @Nullable
            GroundNamed ground,

            @Size(min = 1, max = 1000)
            @Schema(
                    description = "不采纳专家组结论的理由，与结论不一致时必填 / why the experts are not followed; needed then",
                    examples = "专家组作出结论后企业已补充监控措施。")
            @Nullable
            String deviation) {

        /** @throws RequestProblem 400 when it refuses without a ground, or approves with one */
        DecideApplication required() {
            if ((result == ApplicationResult.REFUSED) != (ground != null)) {
                throw RequestProblem.invalid(new Violation("/ground", "application-ground"));
            }
            return this;
        }
    }

    @Schema(description = "依据的条款 / the clause by which an application is turned down")
    public record GroundNamed(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "依据文件 / document", examples = "安全生产违法行为行政处罚办法（应急管理部令第18号）")
            String source,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "条款 / clause", examples = "第十七条第一款")
            String clause,

            @Schema(
                    description =
                            "效力等级，法律法规库中没有该文件的必填 / how strong it is; needed of a document that the law library lacks",
                    examples = "RULE")
            @Nullable
            Force force) {

        ApplicationGround on(LocalDate day) {
            return ApplicationGround.of(source, clause, force, day);
        }
    }

    @Schema(description = "撤回申请 / withdraw an application")
    public record WithdrawApplication(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "已按期完成整改")
            String reason) {}
}
