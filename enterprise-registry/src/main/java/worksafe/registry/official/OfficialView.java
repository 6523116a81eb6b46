package worksafe.registry.official;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.http.Versioned;
import worksafe.platform.service.StepView;

/** An entry of the roster with all that is known of it. */
@Schema(description = "监管人员详情 / an entry of the roster with all that is known of it")
public record OfficialView(
        @JsonUnwrapped OfficialSummary summary,

        @Schema(
                description =
                        "修订号，与事件一致；为 3 时 ETag 为 \"v3\" / revision, as in events; where it is 3, the ETag is \"v3\"",
                examples = "1")
        long revision,

        @Schema(description = "行政执法证，没有的不返回 / certificate of law enforcement; absent without one") @Nullable
        LawCertificate certificate,

        @Schema(
                description = "联系电话，仅显示后四位，未登记不返回 / phone, its last four digits; absent without one",
                examples = "*******0000")
        @Nullable
        String phone,

        @Schema(description = "是否由表格导入 / whether a spreadsheet brought it", examples = "false")
        boolean imported,

        @Schema(description = "今日的代理人，没有的不返回 / who acts for the official today; absent without one") @Nullable
        Deputy deputyToday,

        @Schema(description = "代理人，含已结束的 / deputies, those that ended too")
        List<Deputy> deputies,

        @Schema(description = "按当前状态和角色可进行的操作 / what the caller may do now")
        Set<OfficialAction> allowedActions,

        @Schema(description = "经过，先后为序 / what happened, in order")
        List<StepView<OfficialStep>> timeline)
        implements Versioned {

    static OfficialView of(Official official, Set<OfficialAction> allowed, Instant now) {
        return new OfficialView(
                OfficialSummary.of(official),
                official.version(),
                official.certificate(),
                official.phoneMasked(),
                official.imported(),
                official.deputyAt(now).orElse(null),
                official.deputies(),
                allowed,
                StepView.of(OfficialStep.class, official.timeline()));
    }

    @Override
    public UUID id() {
        return summary.id();
    }
}
