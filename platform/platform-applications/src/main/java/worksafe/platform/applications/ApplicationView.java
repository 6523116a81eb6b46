package worksafe.platform.applications;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.FileView;
import worksafe.platform.http.Problem.LegalGround;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An application with all that is known of it. */
@Schema(description = "申请详情 / an application with all that is known of it")
public record ApplicationView(
        @JsonUnwrapped ApplicationSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "内容所依的种类版本 / version of the kind that the content was checked by", examples = "1")
        long kindVersion,

        @Schema(description = "申请人姓名 / name of the applicant", examples = "王建国")
        String applicantName,

        @Schema(
                description = "申请内容 / what is applied for, by the fields of the kind",
                type = SchemaType.OBJECT,
                examples = "{\"until\": \"2026-04-10\", \"ground\": \"OTHER\", \"reason\": \"探测器交货延迟，到货后须校验。\"}")
        JsonNode content,

        @Schema(description = "随附文件，按上传先后 / its files, in the order in which they were uploaded")
        List<FileView> files,

        @Schema(description = "须补正的内容，仅退回补正期间有值 / what is missing while it is returned", examples = "[\"气象证明\"]")
        List<String> missing,

        @Schema(description = "意见或理由，未了结的不返回 / what was said when it was decided or withdrawn", examples = "情况属实，准予延期。")
        @Nullable
        String opinion,

        @Schema(description = "不予受理、不予批准的依据 / by which it was turned down") @Nullable
        LegalGround ground,

        @Schema(description = "不采纳专家组结论的理由 / why the experts were not followed", examples = "专家组作出结论后企业已补充监控措施。")
        @Nullable
        String deviation,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<ApplicationAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<ApplicationStep>> timeline)
        implements Versioned {

    static ApplicationView of(Application application, List<FileView> files, Set<ApplicationAction> allowed) {
        var ground = application.ground();
        return new ApplicationView(
                ApplicationSummary.of(application),
                application.version(),
                application.kindVersion(),
                application.applicantName(),
                application.content(),
                files,
                application.missing(),
                application.opinion(),
                ground == null ? null : ground.view(),
                application.deviation(),
                allowed,
                StepView.of(ApplicationStep.class, application.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
