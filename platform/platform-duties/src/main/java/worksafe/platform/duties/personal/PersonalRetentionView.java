package worksafe.platform.duties.personal;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.platform.duties.policy.PolicyBasis;

/** What of people this service keeps how long, and how much of it is past its term. */
@Schema(name = "PersonalRetention", description = "个人信息的保存期限 / how long personal data are kept")
record PersonalRetentionView(
        @Schema(description = "统计日 / as of which day") LocalDate day,

        @Schema(description = "各类个人信息 / what is kept, kind by kind")
        List<Retained> retained) {

    PersonalRetentionView {
        retained = List.copyOf(retained);
    }

    /** Columns of one table that are erased together. */
    @Schema(name = "RetainedPersonalData", description = "一并清除的各列 / columns that are erased together")
    record Retained(
            @Schema(description = "名称 / name", examples = "tip-off-contact")
            String retention,

            @Schema(
                    description = "表和列 / table and column",
                    examples = "[\"tip_off.name_sealed\", \"tip_off.phone_sealed\"]")
            List<String> columns,

            @Schema(description = "是否删除整行，否则只清空各列 / whether the whole row goes; otherwise the columns are emptied")
            boolean rowRemoved,

            @Schema(description = "期限的依据，当日没有规定的不返回 / where the term stands; absent where no row is in force")
            PolicyBasis.@Nullable View basis,

            @Schema(
                    description =
                            "是否每日自动清除；系统缺省值和待核的不自动清除 / whether it is erased daily, which no default and nothing unchecked is")
            boolean daily,

            @Schema(description = "要求清除时是否一并清除；待核的从不清除 / whether it is erased when asked, which nothing unchecked is")
            boolean onRequest,

            @Schema(
                    description = "已过期限的行数，没有规定的不返回 / rows past their term; absent where no row is in force",
                    examples = "12")
            @Nullable
            Long due,

            @Schema(
                    description = "已过期限但因案件、申诉等未结而保留的行数 / rows past their term that an open case or objection keeps",
                    examples = "1")
            @Nullable
            Long kept,

            @Schema(description = "下一批到期日，没有的不返回 / on which day the next is past its term; absent where none will be")
            @Nullable
            LocalDate nextDueOn,

            @Schema(description = "累计清除的行数 / rows erased in all", examples = "340")
            long erased,

            @Schema(description = "最近一次清除日，从未清除的不返回 / when some were erased last; absent where none ever were")
            @Nullable
            LocalDate lastErasedOn) {

        Retained {
            columns = List.copyOf(columns);
        }
    }
}
