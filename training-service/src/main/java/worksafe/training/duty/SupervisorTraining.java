package worksafe.training.duty;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Sector;
import worksafe.platform.http.PlaceCode;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingBasis;

/** Whether an official has had the rotation training that is owed. */
@Schema(description = "监管人员轮训情况 / whether an official has had the rotation training that is owed")
public record SupervisorTraining(
        UUID officialId,

        @Schema(description = "账户 / account", examples = "zhang.wei")
        String account,

        @Schema(description = "姓名 / name", examples = "张伟") String name,

        @Schema(description = "监管机构 / authority", examples = "江阴市应急管理局")
        String authorityName,

        @Schema(description = "岗位名称 / name of the post", examples = "危化品监管员")
        String postName,

        @Schema(description = "机构所在区划 / place of the authority", examples = "320281000000") @PlaceCode
        String region,

        @Nullable Sector sector,
        TrainingAudience audience,

        @Schema(
                description = "最近一次合格轮训；从未参加不返回 / the last rotation that was passed; absent where there was none",
                examples = "2026-04-18")
        @Nullable
        LocalDate trainedOn,

        @Schema(description = "欠缺；已满足不返回 / what is lacking; absent where nothing is", examples = "ROTATION_OVERDUE")
        @Nullable
        SupervisorGround ground,

        @Schema(
                description =
                        "是否因此不得从事安全监管工作；规范性文件只作提示 / whether the official may not work in safety for it; what a document asks warns only",
                examples = "false")
        boolean barred,

        @Schema(description = "是否须脱产 / whether it must be off duty", examples = "true")
        boolean offDuty,

        @Schema(description = "是否须考试 / whether it must end with an exam", examples = "false")
        boolean examined,

        TrainingBasis basis) {}
