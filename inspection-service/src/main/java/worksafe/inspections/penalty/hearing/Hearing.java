package worksafe.inspections.penalty.hearing;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A hearing (听证): asked for, arranged, held.
 *
 * @param dueOn until when it is to be held
 * @param officer the account of who presides
 * @param toldOn when the party was told of day and place
 * @param absent whether the party did not come, which gives the hearing up
 * @param report what who presided reports, on which it is decided (Art. 65)
 */
@Embeddable
@Schema(name = "PenaltyHearing", description = "听证 / the hearing")
public record Hearing(
        @Schema(description = "要求听证之日 / day on which it was asked for", examples = "2026-03-22")
        LocalDate askedOn,

        @Schema(description = "应当举行的最后一日 / last day to hold it", examples = "2026-04-06")
        LocalDate dueOn,

        @Schema(description = "主持人账户 / account of who presides", examples = "supervisor-0051") @Nullable
        String officer,

        @Schema(description = "主持人 / who presides", examples = "钱主持") @Nullable
        String officerName,

        @Schema(description = "地点 / place", examples = "江阴市应急管理局三楼听证室") @Nullable
        String place,

        @Schema(description = "举行之日 / day", examples = "2026-04-03") @Nullable
        LocalDate day,

        @Schema(description = "通知之日 / day on which the party was told", examples = "2026-03-24") @Nullable
        LocalDate toldOn,

        @Schema(description = "实际举行之日 / day on which it was held", examples = "2026-04-03") @Nullable
        LocalDate heldOn,

        @Schema(description = "当事人是否无正当理由未到 / whether the party did not come", examples = "false") @Nullable
        Boolean absent,

        @Schema(description = "听证会报告 / report", examples = "当事人对事实无异议，请求从轻。") @Nullable
        String report) {

    public static Hearing asked(LocalDate day, LocalDate dueOn) {
        return new Hearing(day, dueOn, null, null, null, null, null, null, null, null);
    }

    public Hearing arranged(String account, String name, String at, LocalDate on, LocalDate told) {
        return new Hearing(askedOn, dueOn, account, name, at, on, told, null, null, null);
    }

    public Hearing held(LocalDate on, boolean nobodyCame, String reported) {
        return new Hearing(askedOn, dueOn, officer, officerName, place, day, toldOn, on, nobodyCame, reported);
    }
}
