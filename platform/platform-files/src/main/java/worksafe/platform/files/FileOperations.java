package worksafe.platform.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import worksafe.kernel.Sector;
import worksafe.kernel.Uuid7;
import worksafe.platform.duties.audit.Audit;
import worksafe.platform.duties.audit.AuditedAct;
import worksafe.platform.files.FileArrivals.Arrived;
import worksafe.platform.files.content.ExaminedFile;
import worksafe.platform.files.content.FileExaminer;
import worksafe.platform.files.content.FileProblem;
import worksafe.platform.files.store.FileStore;
import worksafe.platform.files.store.FileStore.Stretch;
import worksafe.platform.http.Caller;
import worksafe.platform.http.DomainException;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Permissions;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;
import worksafe.platform.service.Turns;

/** Keeps files and shows them. */
@ApplicationScoped
class FileOperations {

    private static final Logger LOG = Logger.getLogger(FileOperations.class);
    private static final int WAITING = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final StoredFiles files;
    private final FileArrivals arrivals;
    private final FileStore store;
    private final Instance<FileOwner> owners;
    private final Idempotency idempotency;
    private final Audit audit;
    private final Caller caller;
    private final InstantSource clock;
    private final FileExaminer examiner;
    private final int mostWaiting;
    private final Turns turns =
            new Turns(Math.max(1, Runtime.getRuntime().availableProcessors() / 2), WAITING, PATIENCE);
    private final Permissions permissions =
            Permissions.load(Thread.currentThread().getContextClassLoader());

    FileOperations(
            StoredFiles files,
            FileArrivals arrivals,
            FileStore store,
            @Any Instance<FileOwner> owners,
            Idempotency idempotency,
            Audit audit,
            Caller caller,
            InstantSource clock,
            FileSettings settings) {
        this.files = files;
        this.arrivals = arrivals;
        this.store = store;
        this.owners = owners;
        this.idempotency = idempotency;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
        this.examiner = new FileExaminer(settings.types(), settings.maxPixels());
        this.mostWaiting = settings.mostWaiting();
    }

    /** What was asked for, so that a retry is told from another request. */
    private record Asked(String name, long size, String sha256) {}

    /** Keeps a file that arrived whole, once however often it comes. The bytes are kept before the row. */
    FileView upload(IdempotencyKey key, String name, Arrived arrived) throws IOException {
        var id = Uuid7.next(clock);
        try (var examined = examine(arrived.file(), name)) {
            return upload(key, name, arrived, id, examined);
        }
    }

    private FileView upload(IdempotencyKey key, String name, Arrived arrived, UUID id, ExaminedFile examined)
            throws IOException {
        keep(id, examined);
        try {
            var asked = new Asked(name, arrived.bytes(), arrived.sha256());
            var kept = QuarkusTransaction.requiringNew()
                    .call(() -> idempotency.once(
                            key, "uploadFile", asked, FileView.class, before -> shown(before.id()), () -> {
                                requireRoom();
                                return add(id, examined, arrived.sha256());
                            }));
            if (!kept.id().equals(id)) {
                remove(id, examined);
            }
            return kept;
        } catch (DomainException refused) {
            // Of anything else it is not known whether the row is there; the sweep finds out.
            remove(id, examined);
            throw refused;
        }
    }

    /** Keeps the bytes of a file under its id, before there is a row. */
    void keep(UUID id, ExaminedFile examined) throws IOException {
        var key = StoredFile.key(examined.sha256(), id);
        store.put(key, examined.bytes());
        if (examined.thumbnail() != null) {
            store.put(StoredFile.small(key), examined.thumbnail());
        }
    }

    private void remove(UUID id, ExaminedFile examined) throws IOException {
        var key = StoredFile.key(examined.sha256(), id);
        store.remove(List.of(key, StoredFile.small(key)));
    }

    /** Decides whether it may be kept. */
    ExaminedFile examine(Path came, String name) throws IOException {
        try (var _ = turns.take()) {
            return examiner.examine(came, name, arrivals.folder());
        }
    }

    /** Writes the row, within a transaction. */
    FileView add(UUID id, ExaminedFile examined, String cameSha256) {
        var file = files.add(id, examined, cameSha256, caller.actor(), clock.instant());
        var scope = caller.scope();
        audit.record(AuditedAct.of("file-uploaded", "file", id, caller.region())
                .belongingTo(
                        scope.sectors() == null
                                ? null
                                : scope.sectors().stream().sorted().findFirst().orElse((Sector) null),
                        caller.enterprises().stream().sorted().findFirst().orElse((UUID) null))
                .leadingTo(file.sha256()));
        return file.view();
    }

    /**
     * Within the transaction that adds one.
     *
     * @throws RuleViolation 422 when the account has as many files waiting as it may
     */
    void requireRoom() {
        files.takeTurn(caller.subject());
        if (files.waiting(caller.subject()) >= mostWaiting) {
            throw new RuleViolation(FileProblem.FILE_TOO_MANY_WAITING, mostWaiting);
        }
    }

    FileView get(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> shown(id)).view();
    }

    /** What is to be sent, with the file that it is of. */
    record Shown(StoredFile file, Stretch stretch) {}

    /**
     * A stretch of the content.
     *
     * @throws RequestProblem 416 when it lies behind the end
     */
    Shown content(UUID id, ByteRange range) throws IOException {
        var file = QuarkusTransaction.requiringNew().call(() -> shown(id));
        var within = range.within(file.size());
        return new Shown(file, stretch(file, file.key(), within.from(), within.length()));
    }

    /** @throws NotFound also where the file is no picture */
    Shown thumbnail(UUID id) throws IOException {
        var file = QuarkusTransaction.requiringNew().call(() -> shown(id));
        if (!file.hasThumbnail()) {
            throw new NotFound(id);
        }
        return new Shown(file, stretch(file, StoredFile.small(file.key()), 0, -1));
    }

    private Stretch stretch(StoredFile file, String key, long from, long length) throws IOException {
        try {
            return store.stretch(key, from, length);
        } catch (NoSuchFileException gone) {
            LOG.errorf("the bytes of file %s (%s) are missing", file.id(), key);
            throw new RequestProblem(FileProblem.FILE_BYTES_MISSING, file.id());
        }
    }

    /** Row security shows it, and so do its owner's rules: the account's own while it waits, else those of its row. */
    StoredFile shown(UUID id) {
        var file = files.find(id).orElseThrow(() -> new NotFound(id));
        var kind = file.ownerKind();
        var owner = file.ownerId();
        if (kind == null || owner == null) {
            if (!caller.scope().isOf(file.uploadedBy())) {
                throw new NotFound(id);
            }
            return file;
        }
        var known = owners.stream()
                .filter(candidate -> candidate.kind().equals(kind))
                .findFirst()
                .filter(candidate -> permissions.allows(caller.roles(), candidate.permission()))
                .orElseThrow(() -> new NotFound(id));
        try {
            known.requireShown(owner);
        } catch (NotFound hidden) {
            throw new NotFound(id);
        }
        return file;
    }
}
