package worksafe.platform.files;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.store.FileStore;
import worksafe.platform.http.Scope;
import worksafe.platform.service.Scopes;

/**
 * Sweeps, in sets, what nobody needs: files that were not attached in time, uploads that did not go on, and bytes that no
 * row knows. Where most of all bytes have no row, it is not they that are wrong but the database or the folder, and nothing is
 * removed. What it must never find is a row whose bytes are gone: that is logged as an error each time, and counted by
 * the gauge {@code files_missing}.
 */
@Singleton
class FileSweep {

    private static final Logger LOG = Logger.getLogger(FileSweep.class);
    private static final Scope KEEPER = Scope.system(Scope.SystemTask.HOUSEKEEPER);
    private static final int AT_ONCE = 500;
    /** From how many keys on it is asked whether most of them have a row. */
    private static final int TELLING = 20;

    private static final int UUID_LENGTH = 36;
    private static final int SHA256_LENGTH = 64;

    /** How long bytes may lie before their row is there; no upload takes so long. */
    private static final Duration UNDER_WAY = Duration.ofHours(24);

    private final StoredFiles files;
    private final FileArrivals arrivals;
    private final FileStore store;
    private final Scopes scopes;
    private final InstantSource clock;
    private final Duration kept;
    private final AtomicLong missing;

    FileSweep(
            StoredFiles files,
            FileArrivals arrivals,
            FileStore store,
            Scopes scopes,
            InstantSource clock,
            FileSettings settings,
            MeterRegistry meters) {
        this.files = files;
        this.arrivals = arrivals;
        this.store = store;
        this.scopes = scopes;
        this.clock = clock;
        this.kept = settings.waitingKept();
        this.missing = meters.gauge("files_missing", new AtomicLong());
    }

    @Scheduled(
            every = "{worksafe.files.sweep}",
            delayed = "3m",
            identity = "files-sweep",
            concurrentExecution = ConcurrentExecution.SKIP)
    void sweep() throws IOException {
        var limit = clock.instant().minus(kept);
        forgetWaiting(limit);
        forgetUploads(limit);
        // How old bytes are is counted by the clock of the disk, however ours is shifted.
        var settled = arrivals.now().minus(UNDER_WAY);
        arrivals.removeOlderThan(
                settled, upload -> within(() -> files.upload(upload).isPresent()));
        removeUnknown(settled);
    }

    @Scheduled(
            every = "{worksafe.files.check}",
            delayed = "10m",
            identity = "files-check",
            concurrentExecution = ConcurrentExecution.SKIP)
    void check() throws IOException {
        missing.set(reportMissing());
    }

    private void forgetWaiting(Instant limit) throws IOException {
        List<String> gone;
        do {
            gone = within(() -> files.deleteWaiting(limit, AT_ONCE));
            remove(gone);
        } while (gone.size() == AT_ONCE);
    }

    private void forgetUploads(Instant limit) {
        List<UUID> gone;
        do {
            gone = within(() -> files.forgetOlderThan(limit, AT_ONCE));
            gone.forEach(arrivals::forget);
        } while (gone.size() == AT_ONCE);
    }

    private void removeUnknown(Instant settled) throws IOException {
        var seen = new AtomicLong();
        var unknown = new ArrayList<String>();
        store.each(settled, keys -> {
            var byId = keys.stream().collect(Collectors.groupingBy(FileSweep::idOf));
            seen.addAndGet(keys.size());
            for (var id : within(() -> files.unknown(byId.keySet()))) {
                unknown.addAll(byId.getOrDefault(id, List.of()));
            }
        });
        if (seen.get() >= TELLING && unknown.size() > seen.get() / 2) {
            LOG.errorf(
                    "%d of %d stored files have no row: is it the right database and the right folder? Nothing is removed",
                    unknown.size(), seen.get());
            return;
        }
        try {
            store.remove(unknown);
        } catch (IOException e) {
            LOG.warnf("bytes without a row could not be removed: %s", e.toString());
        }
    }

    private static UUID idOf(String key) {
        return UUID.fromString(key.substring(SHA256_LENGTH + 1, SHA256_LENGTH + 1 + UUID_LENGTH));
    }

    private void remove(List<String> keys) throws IOException {
        store.remove(keys.stream()
                .flatMap(key -> List.of(key, StoredFile.small(key)).stream())
                .toList());
    }

    private long reportMissing() throws IOException {
        long found = 0;
        @Nullable UUID last = null;
        while (true) {
            var after = last;
            var rows = within(() -> files.after(after, AT_ONCE));
            if (rows.isEmpty()) {
                return found;
            }
            var keys = new ArrayList<String>();
            for (var row : rows) {
                keys.add(row.key());
                if (row.hasThumbnail()) {
                    keys.add(StoredFile.small(row.key()));
                }
            }
            var gone = new HashSet<>(store.missing(keys));
            // A row may have been swept meanwhile.
            var still = within(
                            () -> files.find(rows.stream().map(StoredFile::id).toList()))
                    .stream()
                    .collect(Collectors.toMap(StoredFile::id, Function.identity()));
            for (var row : rows) {
                if (still.containsKey(row.id())
                        && (gone.contains(row.key()) || gone.contains(StoredFile.small(row.key())))) {
                    found++;
                    LOG.errorf(
                            "the bytes of file %s are missing: %s of %s %s",
                            row.id(), row.key(), row.ownerKind(), row.ownerId());
                }
            }
            last = rows.getLast().id();
        }
    }

    private <T> T within(Supplier<T> work) {
        return scopes.<T, RuntimeException>call(
                KEEPER, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
