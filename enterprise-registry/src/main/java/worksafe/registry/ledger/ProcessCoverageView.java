package worksafe.registry.ledger;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Which processes of an enterprise have a procedure. */
@Schema(name = "ProcessCoverage", description = "规程对生产经营全过程的覆盖 / which processes of an enterprise have a procedure")
public record ProcessCoverageView(
        @Schema(description = "企业 / enterprise", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f10")
        UUID enterpriseId,

        @Schema(description = "工艺和作业活动数 / processes", examples = "12")
        int processes,

        @Schema(description = "已覆盖的数 / of them covered", examples = "11")
        int covered,

        @Schema(description = "工艺和作业活动，未覆盖的在前 / the processes, those without anything first")
        List<CoveredProcess> items) {

    /**
     * A process.
     *
     * @param mayStart whether the process may be started: not without a procedure or an approved norm
     */
    @Schema(description = "工艺或作业活动 / a process")
    public record CoveredProcess(
            @Schema(description = "清单条目 / its entry in the list", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f11")
            UUID entryId,

            @Schema(description = "名称 / what it is called", examples = "冲压")
            String name,

            @Schema(description = "车间、部门 / workshop", examples = "冲压车间") @Nullable
            String workshop,

            @Schema(description = "可否开工：无操作规程也无经审定的作业规范的不得开工 / whether it may be started", examples = "true")
            boolean mayStart,

            @Schema(description = "覆盖它的规程和作业规范 / procedures and norms that cover it")
            List<Covering> by) {}

    /** A procedure or a norm. */
    @Schema(name = "CoveringText", description = "操作规程或者作业规范 / a procedure or a norm")
    public record Covering(
            @Schema(description = "台账种类 / kind of register", examples = "operating-procedure")
            String register,

            @Schema(description = "条目 / entry", examples = "0198c2d0-6a1e-7c3b-9f2d-3b5a7c9e1f12")
            UUID entryId,

            @Schema(description = "名称 / what it is called", examples = "冲压安全操作规程")
            String title) {}
}
