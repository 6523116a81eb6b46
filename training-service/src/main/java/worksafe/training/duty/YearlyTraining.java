package worksafe.training.duty;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.PlaceCode;
import worksafe.training.rule.TrainingAudience;
import worksafe.training.rule.TrainingBasis;

/** What somebody owes of training in a year, and has. */
@Schema(description = "年度再培训的应有和已有学时 / hours of training that somebody owes in a year, and has")
public record YearlyTraining(
        UUID personId,

        @Schema(description = "姓名 / name", examples = "王建国") String personName,

        UUID enterpriseId,

        @Schema(description = "企业名称 / name of the enterprise", examples = "江阴市澄江化工有限公司")
        String enterpriseName,

        @Schema(description = "监管所在地 / place of supervision", examples = "320281102005") @PlaceCode
        String region,

        TrainingAudience audience,

        @Schema(description = "应有学时 / hours owed", examples = "20")
        int owed,

        @Schema(description = "已计入学时 / hours credited", examples = "12")
        int credited,

        @Schema(description = "是否已满 / whether that is enough", examples = "false")
        boolean met,

        @Schema(description = "依据 / who asks for it") @Nullable
        TrainingBasis basis) {}
