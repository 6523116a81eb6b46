package worksafe.registry.obligation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.platform.http.PlaceCode;
import worksafe.platform.obligations.Judgement;
import worksafe.platform.obligations.ObligationHolder;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.obligations.Scorecard;
import worksafe.platform.obligations.Spoken;
import worksafe.registry.evaluation.Judged;

/** How an enterprise or an authority stands to a scorecard, item by item. */
@Schema(name = "Scorecard", description = "记分表 / how an enterprise or an authority stands to a scorecard")
public record ScorecardView(
        @Schema(
                description = "企业；监管机构的不返回 / enterprise; absent for an authority",
                examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        @Nullable
        UUID enterpriseId,

        @Schema(description = "主体类别 / whose card it is") ObligationHolder holder,

        @Schema(
                description = "监管所在地，或者监管机构的区划 / where it is supervised, or the place of the authority",
                examples = "120119001000")
        @PlaceCode
        String region,

        @Schema(description = "记分表 / scorecard", examples = "six-systems")
        String code,

        @Schema(description = "版本 / version of its definition", examples = "1")
        int version,

        @Schema(description = "名称 / what it is called", examples = "六项安全生产制度")
        String title,

        @Schema(description = "文件 / document that asks for the items", examples = "关于切实加强非公有制企业安全生产监管工作的意见（蓟县，2006）")
        String source,

        @Schema(description = "条款 / clause", examples = "二") String clause,

        @Schema(description = "项数 / how many items there are", examples = "6")
        int total,

        @Schema(description = "已落实的项数 / items that are met", examples = "4")
        int score,

        @Schema(description = "未落实的项数 / items that are not", examples = "1")
        int unmet,

        @Schema(description = "未到期的项数 / items that have time left", examples = "0")
        int notDue,

        @Schema(description = "尚不知道的项数，不计入已落实或者未落实 / items that are not known, counted as neither", examples = "1")
        int unknown,

        @Schema(description = "已豁免的项数 / items that a paper releases from", examples = "0")
        int exempt,

        @Schema(description = "不适用的项数 / items that are not asked", examples = "0")
        int notApplicable,

        @Schema(description = "各项 / the items") List<Item> items) {

    /** One item. */
    @Schema(name = "ScorecardItem", description = "一项 / an item")
    public record Item(
            @Schema(description = "项 / item", examples = "staff")
            String code,

            @Schema(description = "名称 / what it is called", examples = "企业安全生产工作机构力量配置制度")
            String title,

            @Schema(description = "状态：依法和依文件两者中较重的 / the graver of what laws and documents ask")
            ObligationState state,

            @Schema(description = "可否据以认定；仅依文件的只提醒 / whether something may be founded on it")
            boolean founds,

            @Schema(description = "起决定作用的条款 / clause that decided", examples = "二（三）") @Nullable
            String clause,

            @Schema(description = "起决定作用的文件 / document that decided", examples = "关于切实加强非公有制企业安全生产监管工作的意见（蓟县，2006）")
            @Nullable
            String source,

            @Schema(description = "效力等级 / how strong the document is") @Nullable
            Force force,

            @Schema(description = "判断该项的义务 / obligation that decides it", examples = "safety-staff")
            String obligation,

            @Schema(
                    description = "该项义务及所依据的事实的地址 / where the obligation and its evidence are read",
                    examples =
                            "/api/v1/registry/enterprises/0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10/obligations/safety-staff")
            String evidence,

            @Schema(description = "尚不知道的事实 / facts that are not known")
            List<ObligationView.MissingFact> missing) {}

    static ScorecardView of(
            Scorecard card, Judged holder, Map<String, Judgement> judgements, Spoken words, String address) {
        var items = card.items().stream()
                .map(item -> item(item, judgements.get(item.obligation()), words, address))
                .toList();
        return new ScorecardView(
                holder.enterpriseId(),
                holder.holder(),
                holder.region().toString(),
                card.code(),
                card.version(),
                card.title().in(words.language()),
                card.source(),
                card.clause(),
                items.size(),
                count(items, ObligationState.MET),
                count(items, ObligationState.UNMET),
                count(items, ObligationState.NOT_DUE),
                count(items, ObligationState.UNKNOWN),
                count(items, ObligationState.EXEMPT),
                count(items, ObligationState.NOT_APPLICABLE),
                items);
    }

    private static Item item(Scorecard.Item item, @Nullable Judgement judgement, Spoken words, String address) {
        if (judgement == null) {
            throw new IllegalArgumentException(item.obligation() + " was not judged");
        }
        var overall = judgement.overall();
        var decisive = judgement.rows().stream()
                .filter(row -> row.state() == overall && overall != ObligationState.NOT_APPLICABLE)
                .min(java.util.Comparator.comparing(row -> !row.founds()));
        return new Item(
                item.code(),
                item.title().in(words.language()),
                overall,
                decisive.isPresent() && decisive.get().founds(),
                decisive.map(row -> row.row().clause()).orElse(null),
                decisive.map(row -> row.row().source()).orElse(null),
                decisive.map(row -> row.row().force()).orElse(null),
                item.obligation(),
                address.formatted(item.obligation()),
                ObligationView.of(judgement, words).missing());
    }

    private static int count(List<Item> items, ObligationState state) {
        return (int) items.stream().filter(item -> item.state() == state).count();
    }
}
