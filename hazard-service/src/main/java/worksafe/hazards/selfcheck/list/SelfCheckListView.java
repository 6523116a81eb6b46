package worksafe.hazards.selfcheck.list;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.hazards.danger.value.DangerCause;
import worksafe.kernel.Trade;
import worksafe.kernel.law.CheckItem;
import worksafe.kernel.law.CheckList;

/** A check list that ships, as clients read it. */
@Schema(name = "SelfCheckList", description = "自查表 / a check list")
public record SelfCheckListView(
        @Schema(description = "自查表代码 / code", examples = "dust")
        String code,

        @Schema(description = "版本 / version", examples = "1")
        int version,

        @Schema(description = "名称 / title", examples = "粉尘涉爆企业自查表")
        String title,

        @Schema(
                description = "适用行业；为空的适用于所有企业 / for which trades; empty for all",
                examples = "[\"INDUSTRY_AND_COMMERCE\"]")
        Set<Trade> trades,

        @Schema(description = "启用日期 / in use from", examples = "2021-09-01")
        LocalDate from,

        @Schema(description = "停用日期 / in use until before", examples = "2030-01-01") @Nullable
        LocalDate to,

        List<Item> items) {

    static SelfCheckListView of(CheckList list) {
        return new SelfCheckListView(
                list.code(),
                list.version(),
                list.title(),
                list.trades(),
                list.from(),
                list.to(),
                list.items().stream().map(Item::of).toList());
    }

    /** What is looked at. */
    @Schema(name = "SelfCheckListItem", description = "排查项目 / what is looked at")
    public record Item(
            @Schema(description = "项目代码 / code", examples = "dust-cleaning")
            String item,

            @Schema(description = "要求 / what is demanded", examples = "粉尘作业区域每班清理并如实记录")
            String demand,

            @Schema(description = "依据文件在法律法规库中的标识 / document in the law library", examples = "fcfb-6")
            String lawId,

            @Schema(description = "依据文件 / document", examples = "工贸企业粉尘防爆安全规定")
            String source,

            @Schema(description = "条款 / clause", examples = "第十八条第一款")
            String clause,

            @Schema(description = "罚则文件 / document of the penalty", examples = "工贸企业粉尘防爆安全规定")
            String penaltySource,

            @Schema(description = "罚则条款 / clause of the penalty", examples = "第二十九条")
            String penalty,

            @Schema(description = "不符合时的规范表述 / what is written down where it is not so", examples = "粉尘作业区域未按照规定清理")
            String wording,

            @Schema(description = "成因 / cause", examples = "UNSAFE_CONDITION")
            DangerCause cause) {

        private static Item of(CheckItem item) {
            return new Item(
                    item.code(),
                    item.requirement(),
                    item.document().id(),
                    item.document().title(),
                    item.clause(),
                    item.penaltyDocument().title(),
                    item.penaltyClause(),
                    item.wording(),
                    DangerCause.valueOf(item.cause()));
        }
    }
}
