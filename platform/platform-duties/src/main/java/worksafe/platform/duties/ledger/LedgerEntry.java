package worksafe.platform.duties.ledger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.kernel.Sha256;
import worksafe.platform.messaging.Created;
import worksafe.platform.service.WalledRow;

/** One version of an entry; never changed, only superseded. */
@Entity
@Table(name = "ledger_entry")
// Final: a proxy in a service would belong to another class loader and could not reach a class of this package.
final class LedgerEntry extends WalledRow {

    @Column(name = "entry_id", updatable = false)
    private UUID entryId;

    @Column(name = "version", updatable = false)
    private long version;

    @Column(name = "ledger_id", updatable = false)
    private UUID ledgerId;

    @Column(name = "kind", updatable = false)
    private String kind;

    @Column(name = "kind_version", updatable = false)
    private long kindVersion;

    @Column(name = "sector", updatable = false)
    @Enumerated(EnumType.STRING)
    private @Nullable Sector sector;

    @Column(name = "enterprise_id", updatable = false)
    private @Nullable UUID enterpriseId;

    @Column(name = "data", updatable = false)
    private String data;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    @Column(name = "recorded_by", updatable = false)
    private String recordedBy;

    @Column(name = "supersedes", updatable = false)
    private @Nullable UUID supersedes;

    @Column(name = "latest")
    private boolean latest;

    protected LedgerEntry() {} // for Hibernate

    @SuppressWarnings("NullAway.Init") // whoever calls it sets the rest
    private LedgerEntry(UUID id, RegionCode region) {
        super(id, region);
    }

    /** Who records, when, and in which context. */
    record Act(String context, String by, Instant at) {}

    /** Whose ledger it is. */
    record Holder(
            UUID ledgerId,
            RegionCode region,
            @Nullable Sector sector,
            @Nullable UUID enterpriseId) {}

    static Created<LedgerEntry> record(UUID id, LedgerKind kind, Holder holder, String data, Act act) {
        var entry = new LedgerEntry(id, holder.region());
        entry.entryId = id;
        entry.version = 1;
        entry.ledgerId = holder.ledgerId();
        entry.sector = holder.sector();
        entry.enterpriseId = holder.enterpriseId();
        entry.fill(kind, data, act);
        return new Created<>(entry, entry.recorded(act));
    }

    /** A corrected version that takes this one's place; both stay readable. */
    Created<LedgerEntry> correct(UUID correctionId, LedgerKind correctedKind, String correctedData, Act act) {
        if (!latest) {
            throw new IllegalStateException("version " + version + " of entry " + entryId + " is superseded");
        }
        var correction = new LedgerEntry(correctionId, region());
        correction.entryId = entryId;
        correction.version = version + 1;
        correction.ledgerId = ledgerId;
        correction.sector = sector;
        correction.enterpriseId = enterpriseId;
        correction.supersedes = id();
        correction.fill(correctedKind, correctedData, act);
        latest = false;
        return new Created<>(correction, correction.recorded(act));
    }

    private void fill(LedgerKind ofKind, String text, Act act) {
        kind = ofKind.code();
        kindVersion = ofKind.version();
        data = text;
        recordedAt = act.at();
        recordedBy = act.by();
        latest = true;
    }

    UUID entryId() {
        return entryId;
    }

    UUID ledgerId() {
        return ledgerId;
    }

    long version() {
        return version;
    }

    Instant recordedAt() {
        return recordedAt;
    }

    String kind() {
        return kind;
    }

    LedgerEntryView view(List<LedgerEntry> earlier) {
        return new LedgerEntryView(
                entryId,
                version,
                kind,
                kindVersion,
                region().toString(),
                sector,
                enterpriseId,
                LedgerJson.read(data),
                recordedAt,
                recordedBy,
                earlier.isEmpty()
                        ? null
                        : earlier.stream().map(LedgerEntry::earlierVersion).toList());
    }

    private LedgerEntryView.Version earlierVersion() {
        return new LedgerEntryView.Version(version, LedgerJson.read(data), recordedAt, recordedBy);
    }

    Holder holder() {
        return new Holder(ledgerId, region(), sector, enterpriseId);
    }

    private LedgerEntryRecorded recorded(Act act) {
        return new LedgerEntryRecorded(
                act.context(),
                entryId,
                version,
                kind,
                region(),
                sector,
                enterpriseId,
                Sha256.hex(data),
                recordedBy,
                recordedAt);
    }
}
