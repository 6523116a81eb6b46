package worksafe.registry.archive;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import worksafe.registry.enterprise.EnterpriseView;
import worksafe.registry.enterprise.value.EnterpriseRevision;
import worksafe.registry.grade.GradeSummary;

/** The one page of an enterprise. */
@Schema(name = "Archive", description = "一企一档 / the one page of an enterprise")
public record ArchiveView(
        EnterpriseView enterprise,

        @Schema(description = "最近一次评定的安全等级；尚未评定过的不返回 / safety grade as it was found last; absent before the first")
        @Nullable
        GradeSummary grade,

        @Schema(description = "最近 20 次变更 / the latest 20 revisions")
        List<EnterpriseRevision> revisions,

        @Schema(description = "各业务域的概况 / what each context has told")
        List<ContextView> contexts,

        @Schema(description = "未了结的事项，最近 50 件 / what is open, the latest 50")
        List<ArchiveEntryView> open,

        @Schema(description = "时间线，最近 20 件 / what happened, the latest 20")
        List<ArchiveEventView> timeline) {

    /**
     * What one context has told about the enterprise.
     *
     * @param lastEventAt when it last told something about this enterprise
     * @param lastHeardAt when it was last heard of at all; absent when never
     */
    @Schema(name = "ArchiveContext", description = "一个业务域的概况 / what one context has told")
    public record ContextView(
            @Schema(examples = "hazards") String context,
            @Schema(description = "未了结 / open") long open,
            @Schema(description = "已了结 / closed") long closed,

            @Schema(description = "最近一次收到本企业事项的时刻 / when it last told something of this enterprise") @Nullable
            Instant lastEventAt,

            @Schema(description = "最近一次收到该域任何消息的时刻 / when it was last heard of at all") @Nullable
            Instant lastHeardAt) {}
}
