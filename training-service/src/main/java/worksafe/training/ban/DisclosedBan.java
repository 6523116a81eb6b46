package worksafe.training.ban;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What is sealed in a re-hire ban. */
@Schema(name = "DisclosedRehireBan", description = "不得录用记录中的个人信息 / what is sealed in a re-hire ban")
public record DisclosedBan(
        UUID id,

        @Schema(description = "姓名，届满后没有 / name; none when the ban has ended", examples = "王建国") @Nullable
        String name,

        @Schema(description = "违规事实 / what was done", examples = "未系安全带登高作业，一年内第三次。") @Nullable
        String facts,

        @Schema(description = "申诉理由，无申诉不返回 / reason of the appeal; absent without one", examples = "当日未安排登高作业。")
        @Nullable
        String appeal,

        @Schema(description = "答复或解除理由 / reason of the answer, or of the lifting", examples = "监控显示确有登高作业。") @Nullable
        String decision) {

    /** Nothing of it. */
    @Override
    public String toString() {
        return "DisclosedBan[…]";
    }
}
