package worksafe.platform.files;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.Uuid7;
import worksafe.platform.files.StoredFiles.Arriving;
import worksafe.platform.files.content.FileExaminer;
import worksafe.platform.files.content.FileProblem;
import worksafe.platform.files.upload.Upload;
import worksafe.platform.http.Caller;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RequestProblem;
import worksafe.platform.http.RequestProblem.Violation;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Idempotency;
import worksafe.platform.service.IdempotencyKey;

/**
 * Files that come in pieces. The row says how much has arrived; a piece is on disk before the row says so, and is written
 * over what was on disk and not in the row. So whatever breaks off, the sender goes on where the row stands.
 */
@ApplicationScoped
class UploadOperations {

    private static final Pattern RANGE = Pattern.compile("bytes (\\d{1,15})-(\\d{1,15})/(\\d{1,15})");

    private final StoredFiles files;
    private final FileArrivals arrivals;
    private final FileOperations operations;
    private final Idempotency idempotency;
    private final Caller caller;
    private final InstantSource clock;
    private final Duration kept;

    UploadOperations(
            StoredFiles files,
            FileArrivals arrivals,
            FileOperations operations,
            Idempotency idempotency,
            Caller caller,
            InstantSource clock,
            FileSettings settings) {
        this.files = files;
        this.arrivals = arrivals;
        this.operations = operations;
        this.idempotency = idempotency;
        this.caller = caller;
        this.clock = clock;
        this.kept = settings.waitingKept();
    }

    UploadView open(IdempotencyKey key, OpenUpload request) {
        var name = FileName.of(request.name());
        arrivals.requireAllowed(request.size());
        return within(() ->
                idempotency.once(key, "openFileUpload", request, UploadView.class, before -> found(before.id()), () -> {
                    operations.requireRoom();
                    var id = Uuid7.next(clock);
                    files.open(id, name, request.size(), request.sha256(), caller.subject(), clock.instant());
                    return view(found(id));
                }));
    }

    UploadView get(UUID id) {
        return within(() -> view(found(id)));
    }

    /**
     * Takes a piece. What came before the sender broke off is kept, too.
     *
     * @throws RequestProblem 409 {@code upload-offset} when it does not begin where the last one ended
     */
    UploadView append(UUID id, @Nullable String contentRange, InputStream body) throws IOException {
        var upload = within(() -> found(id));
        var form = RANGE.matcher(contentRange == null ? "" : contentRange.strip());
        if (!form.matches()) {
            throw malformed();
        }
        var from = Long.parseLong(form.group(1));
        var length = Long.parseLong(form.group(2)) - from + 1;
        if (length <= 0 || from + length > upload.size() || Long.parseLong(form.group(3)) != upload.size()) {
            throw malformed();
        }
        requireNext(upload, from);
        try (var piece = arrivals.take(new Upload(body, null), length)) {
            var view = within(() -> view(appended(id, from, piece)));
            if (piece.failure() != null) {
                throw piece.failure();
            }
            return view;
        }
    }

    private Arriving appended(UUID id, long from, FileArrivals.Arrived piece) {
        var upload = files.lockUpload(id).orElseThrow(() -> new NotFound(id));
        requireNext(upload, from);
        try {
            arrivals.append(id, from, piece.file());
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        files.received(id, from + piece.bytes(), clock.instant());
        return found(id);
    }

    private static void requireNext(Arriving upload, long from) {
        if (upload.finishedAt() != null || from != upload.received()) {
            throw new RequestProblem(
                    FileProblem.UPLOAD_OFFSET, Map.of("received", upload.received()), upload.received());
        }
    }

    private static RequestProblem malformed() {
        return RequestProblem.invalid(Violation.header("Content-Range", "content-range-shape"));
    }

    /**
     * Makes the file of what has arrived; who finishes again, or at the same time, is shown the same file. An upload whose
     * file is refused is gone.
     *
     * @throws RequestProblem 409 {@code upload-incomplete} before all of it has arrived
     */
    FileView finish(UUID id) throws IOException {
        var upload = within(() -> found(id));
        if (upload.finishedAt() != null) {
            return within(() -> operations.shown(id)).view();
        }
        try {
            return finish(upload);
        } catch (IOException | RuntimeException failed) {
            // Who finishes at the same time takes the pieces away once they are a file.
            var now = within(() -> files.upload(id));
            if (now.isPresent() && now.get().finishedAt() != null) {
                return within(() -> operations.shown(id)).view();
            }
            throw failed;
        }
    }

    private FileView finish(Arriving upload) throws IOException {
        var id = upload.id();
        requireComplete(upload);
        var pieces = arrivals.pieces(id);
        var sha256 = FileExaminer.sha256(pieces);
        try {
            if (upload.sha256() != null && !upload.sha256().equals(sha256)) {
                throw new RuleViolation(FileProblem.FILE_DIGEST, sha256);
            }
            try (var examined = operations.examine(pieces, upload.name())) {
                operations.keep(id, examined);
                var file = within(() -> {
                    var locked = files.lockUpload(id).orElseThrow(() -> new NotFound(id));
                    if (locked.finishedAt() != null) {
                        return operations.shown(id).view();
                    }
                    files.finished(id, clock.instant());
                    return operations.add(id, examined, sha256);
                });
                arrivals.forget(id);
                return file;
            }
        } catch (RuleViolation refused) {
            forget(id);
            throw refused;
        } catch (RequestProblem refused) {
            if (refused.type() == FileProblem.FILE_TYPE_REFUSED) {
                forget(id);
            }
            throw refused;
        }
    }

    private void requireComplete(Arriving upload) throws IOException {
        var received = Math.min(upload.received(), arrivals.length(upload.id()));
        if (received < upload.received()) {
            // Another machine has the rest, or a disk lost it: it is sent again.
            var unused = within(() -> {
                files.received(upload.id(), received, clock.instant());
                return true;
            });
        }
        if (received < upload.size()) {
            throw new RequestProblem(
                    FileProblem.UPLOAD_INCOMPLETE, Map.of("received", received), received, upload.size());
        }
    }

    private void forget(UUID id) {
        var unused = within(() -> {
            files.forget(id);
            return true;
        });
        arrivals.forget(id);
    }

    private Arriving found(UUID id) {
        return files.upload(id)
                .filter(upload -> caller.scope().isOf(upload.openedBy()))
                .orElseThrow(() -> new NotFound(id));
    }

    private UploadView view(Arriving upload) {
        return new UploadView(
                upload.id(),
                upload.name(),
                upload.size(),
                upload.received(),
                upload.finishedAt() != null,
                upload.finishedAt() == null ? upload.touchedAt().plus(kept) : null);
    }

    private static <T> T within(Supplier<T> work) {
        return QuarkusTransaction.requiringNew().call(work::get);
    }
}
