package worksafe.registry.obligation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Force;
import worksafe.kernel.Sector;
import worksafe.platform.obligations.ObligationState;
import worksafe.platform.service.WalledRow;
import worksafe.platform.service.listing.Equal;

/** That an enterprise or an authority came to stand otherwise to an obligation. Written in sets, never here. */
@Entity
@Immutable
@SuppressWarnings({"NullAway.Init", "UnusedVariable"}) // filled by Hibernate alone, some of it read by queries alone
class ObligationChange extends WalledRow {

    private String kind;
    private @Nullable UUID enterpriseId;
    private @Nullable UUID authorityId;

    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    private long revision;

    @Enumerated(EnumType.STRING)
    private @Nullable ObligationState fromState;

    @Enumerated(EnumType.STRING)
    private @Nullable ObligationState fromReminder;

    @Enumerated(EnumType.STRING)
    private ObligationState state;

    @Enumerated(EnumType.STRING)
    private ObligationState reminder;

    private String[] missing;
    private @Nullable String source;
    private @Nullable String clause;

    @Enumerated(EnumType.STRING)
    private @Nullable Force force;

    private Instant changedAt;

    protected ObligationChange() {} // for Hibernate

    View view() {
        return new View(
                id(),
                kind,
                revision,
                fromState,
                fromReminder,
                state,
                reminder,
                List.of(missing),
                source,
                clause,
                force,
                changedAt);
    }

    /** A change as it is shown. */
    @Schema(name = "ObligationChange", description = "义务履行情况的一次变动 / a change of how somebody stands")
    public record View(
            UUID id,

            @Schema(description = "义务种类 / kind of obligation", examples = "safety-staff")
            String kind,

            @Schema(description = "变动所达的修订号 / the revision that it led to", examples = "2")
            long revision,

            @Schema(description = "原状态，首次判断不返回 / state before; absent at the first judgement") @Nullable
            ObligationState fromState,

            @Schema(description = "原提醒状态 / reminder before") @Nullable
            ObligationState fromReminder,

            @Schema(description = "状态 / state") ObligationState state,
            @Schema(description = "提醒状态 / reminder") ObligationState reminder,

            @Schema(description = "尚不知道的事实 / facts that are not known", examples = "[\"headcount\"]")
            List<String> missing,

            @Schema(description = "文件 / document", examples = "中华人民共和国安全生产法（2021年修正）") @Nullable
            String source,

            @Schema(description = "条款 / clause", examples = "第二十四条第二款") @Nullable
            String clause,

            @Schema(description = "效力等级 / how strong the document is") @Nullable
            Force force,

            @Schema(description = "变动时刻 / when", examples = "2026-03-01T08:00:00+08:00")
            Instant changedAt) {}

    /** Which changes are wanted; what is absent does not narrow. */
    record Filter(
            @Equal
            @QueryParam("kind")
            @Parameter(description = "义务种类 / kind of obligation", example = "safety-staff")
            @Nullable
            String kind) {}
}
