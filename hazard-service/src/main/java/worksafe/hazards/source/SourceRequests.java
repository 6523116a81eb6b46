package worksafe.hazards.source;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.identification.IdentificationRequest;
import worksafe.hazards.source.MajorSource.ChangeGround;
import worksafe.hazards.source.MajorSource.RemovalAnswer;
import worksafe.hazards.source.SourceReceipt.FilingRecipient;
import worksafe.hazards.source.SourceRemoval.RemovalGround;
import worksafe.platform.http.OneLine;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;

/** What clients send about major hazard sources. */
final class SourceRequests {

    private SourceRequests() {}

    @Schema(description = "登记重大危险源 / enter a major hazard source")
    public record IdentifySource(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid UnitRequest unit,
            @NotNull @Valid SourcePeople responsible,
            @NotNull @Valid IdentificationRequest inventory,

            @Size(max = 50)
            @Schema(
                    description = "已上传文件的标识 / ids of documents that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    /** The unit that is a source. */
    @Schema(name = "SourceUnitRequest", description = "单元 / the unit")
    public record UnitRequest(
            @NotNull
            @Schema(
                    description = "生产单元以切断阀分隔；储存单元为防火堤内的罐区或者独立的库房 / a production unit is cut at its shut-off valves; a"
                            + " storage unit is a tank farm within its dike or a warehouse of its own",
                    examples = "STORAGE")
            SourceUnit.UnitKind kind,

            @NotBlank @OneLine @Size(max = 150) @Schema(description = "单元名称 / name", examples = "液氯储罐区")
            String name,

            @NotBlank
            @OneLine
            @Size(max = 300)
            @Schema(description = "所在部位 / where on the premises", examples = "厂区西北侧")
            String place,

            @Schema(description = "是否在港区内；不填为否 / whether within a port; no when absent", examples = "false") @Nullable
            Boolean inPort) {

        SourceUnit unit() {
            return new SourceUnit(kind, name, place, Boolean.TRUE.equals(inPort));
        }
    }

    /** What is said of an assessment. */
    @Schema(name = "SourceAssessmentRequest", description = "安全评估 / an assessment")
    public record AssessmentRequest(
            @NotNull @Schema(description = "评估完成日 / day on which it was completed", examples = "2026-06-10")
            LocalDate assessedOn,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description =
                            "有资质的评价机构；本单位自行评估的不填 / the qualified institution; absent where the enterprise made it itself",
                    examples = "江苏安泰安全技术有限公司")
            @Nullable
            String institution,

            @OneLine
            @Size(min = 1, max = 100)
            @Schema(
                    description = "机构资质证书编号，由机构评估的必填 / number of its certificate; needed with an institution",
                    examples = "APJ-(苏)-301")
            @Nullable
            String certificate,

            @Schema(
                    description =
                            "是否采用定量风险评价；不填为否 / whether it quantified individual and societal risk; no when absent",
                    examples = "true")
            @Nullable
            Boolean quantitative,

            @Schema(
                    description =
                            "是否具备紧急停车功能；一级、二级必须说明 / whether there is an emergency shut-down; must be said of levels 1 and"
                                    + " 2",
                    examples = "true")
            @Nullable
            Boolean emergencyShutdown) {

        /** @throws RequestProblem 400 when an institution is named without its certificate */
        SourceAssessment.Made made() {
            if (institution != null && certificate == null) {
                throw RequestProblem.invalid(new Violation("/assessment/certificate", "source-certificate-missing"));
            }
            return new SourceAssessment.Made(
                    assessedOn,
                    institution,
                    institution == null ? null : certificate,
                    Boolean.TRUE.equals(quantitative),
                    emergencyShutdown);
        }
    }

    @Schema(description = "补录已备案的重大危险源 / enter a source that was filed on paper")
    public record RecordSource(
            @NotNull
            @Schema(description = "企业标识 / id of the enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
            UUID enterpriseId,

            @NotNull @Valid UnitRequest unit,
            @NotNull @Valid SourcePeople responsible,
            @NotNull @Valid IdentificationRequest inventory,
            @NotNull @Valid AssessmentRequest assessment,

            @NotNull @Schema(description = "备案日 / day of its filing", examples = "2024-05-20")
            LocalDate filedOn,

            @NotBlank
            @OneLine
            @Size(max = 60)
            @Schema(description = "备案登记表编号 / number on the paper of its filing", examples = "BA苏320281〔2024〕012")
            String filingNumber,

            @Size(max = 50)
            @Schema(
                    description = "已上传文件的标识 / ids of documents that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "报告安全评估和分级 / take the assessment of a source")
    public record AssessSource(
            @NotNull @Valid AssessmentRequest assessment,

            @NotNull @Valid IdentificationRequest inventory,

            @Size(max = 50)
            @Schema(
                    description = "评估报告等已上传文件的标识 / ids of documents that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "报送备案 / hand a source over to be filed")
    public record SubmitSource(
            @NotBlank
            @Size(max = 4000)
            @Schema(description = "安全措施 / safety measures", examples = "双人双锁，气体检测与喷淋联锁，视频监控")
            String safetyMeasures,

            @NotBlank
            @Size(max = 4000)
            @Schema(description = "应急措施 / emergency measures", examples = "碱液喷淋，专项预案每年演练，现场处置方案每半年演练")
            String emergencyMeasures,

            @Size(max = 50)
            @Schema(
                    description = "备案材料等已上传文件的标识；此前未附材料的必填 / ids of documents that were uploaded; needed where none"
                            + " came before",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "登记一个受理机关的收到日 / note that one has received it")
    public record ReceiveSource(
            @NotNull FilingRecipient recipient,

            @NotNull @Schema(description = "收到日 / day on which it received it", examples = "2026-06-22")
            LocalDate receivedOn) {}

    @Schema(description = "予以备案 / give the filing its number")
    public record FileSource(
            @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "材料齐全，予以备案") @Nullable
            String opinion) {}

    @Schema(description = "退回补正 / send it back for completion")
    public record ReturnSource(
            @NotEmpty
            @Size(max = 30)
            @Schema(description = "需补正的内容，逐项 / what is missing, one thing each", examples = "[\"安全评估报告缺少个人风险等值线\"]")
            List<@NotBlank @OneLine @Size(max = 200) String> missing) {}

    @Schema(description = "报告变化 / report that a source has changed")
    public record ChangeSource(
            @NotNull ChangeGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "情况 / what has changed", examples = "新增 50 立方米液氯储罐一台")
            String reason) {}

    @Schema(description = "申请核销，或者补正申请 / ask for the removal of a source, or complete that")
    public record AskRemoval(
            @NotNull RemovalGround ground,

            @NotBlank @Size(max = 1000) @Schema(description = "理由 / reason", examples = "储罐已清空、置换并拆除")
            String reason,

            @Size(max = 50)
            @Schema(
                    description = "证明材料等已上传文件的标识 / ids of documents that were uploaded",
                    examples = "[\"0198f3a1-2b44-7d10-8a6e-51c0de4b7a21\"]")
            @Nullable
            List<@NotNull UUID> fileIds) {}

    @Schema(description = "答复核销申请 / answer an application for removal")
    public record AnswerRemoval(
            @NotNull RemovalAnswer answer,

            @NotBlank @Size(max = 1000) @Schema(description = "意见 / opinion", examples = "现场核实，罐区已拆除")
            String opinion,

            @OneLine
            @Size(min = 1, max = 200)
            @Schema(
                    description = "不予核销所依据的条款，不予核销时必填 / clause by which it is refused; needed then",
                    examples = "《安全生产法》第四十条")
            @Nullable
            String clause,

            @Size(max = 30)
            @Schema(
                    description = "需补正的内容，退回补正时必填 / what is missing; needed where it is returned",
                    examples = "[\"拆除前后的照片\"]")
            @Nullable
            List<@NotBlank @OneLine @Size(max = 200) String> missing) {

        /** @throws RequestProblem 400 when it is refused without a clause, or returned without a list */
        AnswerRemoval required() {
            if (answer == RemovalAnswer.REFUSED && clause == null) {
                throw RequestProblem.invalid(new Violation("/clause", "source-removal-clause"));
            }
            if (answer == RemovalAnswer.RETURNED && listed().isEmpty()) {
                throw RequestProblem.invalid(new Violation("/missing", "source-removal-missing"));
            }
            return this;
        }

        List<String> listed() {
            return missing == null ? List.of() : missing;
        }
    }
}
