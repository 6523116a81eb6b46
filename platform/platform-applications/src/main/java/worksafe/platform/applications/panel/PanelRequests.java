package worksafe.platform.applications.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import worksafe.platform.http.OneLine;

/** What clients send about panels. */
final class PanelRequests {

    private PanelRequests() {}

    @Schema(description = "组成专家组 / convene a panel")
    public record ConvenePanel(
            @NotBlank @Size(max = 60) @Schema(description = "事项类别 / type of the matter", examples = "application")
            String subjectType,

            @NotNull @Schema(description = "事项标识 / id of the matter", examples = "0198f4a0-7777-7aaa-8bbb-000000000007")
            UUID subjectId,

            @NotEmpty @Size(max = 50) @Schema(description = "专家，组长一名 / the experts, one of whom leads")
            List<@Valid @NotNull NameExpert> experts) {}

    @Schema(description = "指定专家 / name an expert")
    public record NameExpert(
            @NotBlank
            @OneLine
            @Size(max = 200)
            @Schema(description = "账户，各不相同 / account, another for each", examples = "expert-zhou")
            String account,

            @NotBlank @OneLine @Size(max = 100) @Schema(description = "姓名 / name", examples = "周教授")
            String name,

            @NotBlank @OneLine @Size(max = 200) @Schema(description = "专长 / expertise", examples = "危险化学品储存")
            String expertise,

            @Schema(description = "是否组长 / whether they lead", examples = "false")
            boolean leader) {}

    @Schema(description = "申请回避 / ask that an expert keep away")
    public record AskRecusal(
            @NotNull @Schema(description = "专家 / the expert", examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
            UUID memberId,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "曾任该企业顾问")
            String reason) {}

    @Schema(description = "决定回避 / decide whether an expert keeps away")
    public record DecideRecusal(
            @NotNull @Schema(description = "专家 / the expert", examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
            UUID memberId,

            @Schema(description = "是否回避 / whether the expert keeps away", examples = "true")
            boolean granted,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "情况属实")
            String reason) {}

    @Schema(description = "免去逾期未签的专家 / release an expert who has not signed in time")
    public record ReleaseExpert(
            @NotNull @Schema(description = "专家 / the expert", examples = "0198f4a0-8888-7aaa-8bbb-000000000008")
            UUID memberId,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "因病住院，逾期未能签署意见")
            String reason) {}

    @Schema(description = "签署意见 / sign an opinion")
    public record SignOpinion(
            @NotNull PanelVerdict verdict,

            @NotBlank @Size(max = 5000) @Schema(description = "意见 / opinion", examples = "整改方案可行，同意延期。")
            String opinion) {}

    @Schema(description = "解散专家组 / dissolve a panel")
    public record DissolvePanel(
            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "企业已完成整改")
            String reason) {}
}
