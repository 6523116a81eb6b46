package worksafe.registry.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A subject of another context, in the state last announced. */
@Schema(name = "ArchiveEntry", description = "其他业务域的一个事项及其现状 / a subject of another context as it stands")
public record ArchiveEntryView(
        UUID id,
        @Schema(examples = "hazards") String context,

        @Schema(
                description = "种类，即该域聚合的名称，如 danger、order、clock / kind: what that context calls it",
                examples = "danger")
        String kind,

        @Schema(description = "在该域中的标识 / its id there") UUID subjectId,

        @Schema(examples = "YH320281-2026-000042") @Nullable String number,

        @Schema(examples = "危化品仓库可燃气体报警器失效") String title,

        @Schema(
                description =
                        "英文说明；有固定用语的事项才有，如时限 / the same in English; of what is called by fixed words, such as a clock",
                examples = "Register to be set up")
        @Nullable
        String titleEn,

        @Schema(description = "该域的状态用语 / that context's word", examples = "RECTIFYING")
        String state,

        @Schema(description = "状态的中文名称；仅时限有 / what the state is called in Chinese; of clocks alone", examples = "计时中")
        @Nullable
        String stateTitle,

        @Schema(
                description = "状态的英文名称；仅时限有 / what the state is called in English; of clocks alone",
                examples = "Running")
        @Nullable
        String stateTitleEn,

        @Schema(examples = "GENERAL") @Nullable String grade,

        @Schema(description = "期限 / due day", examples = "2026-03-31") @Nullable
        LocalDate dueOn,

        @Schema(description = "是否已逾期 / whether that day has passed")
        boolean overdue,

        @Schema(description = "是否已了结 / whether nothing more is owed")
        boolean closed,

        @Schema(
                description = "所属事项：时限所针对的事项、问题和指令所属的检查、隐患所由来的检查发现 / for a clock, whose time it"
                        + " measures; for a finding or an order, the inspection; for a danger, the finding")
        @Nullable
        UUID aboutId,

        long revision,

        @Schema(description = "现状的发生时刻 / when its present state came true")
        Instant occurredAt) {}
