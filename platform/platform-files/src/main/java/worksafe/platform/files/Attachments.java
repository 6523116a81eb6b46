package worksafe.platform.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import worksafe.platform.files.content.FileProblem;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.service.Scopes;

/** Attaches files to rows, in the transaction of the verb that names them, and lists those that are. */
@ApplicationScoped
public class Attachments {

    private final StoredFiles files;
    private final Scopes scopes;
    private final InstantSource clock;

    Attachments(StoredFiles files, Scopes scopes, InstantSource clock) {
        this.files = files;
        this.scopes = scopes;
        this.clock = clock;
    }

    /**
     * Attaches files that the caller uploaded; those of the row already may be named again.
     *
     * @param kind of the row, as its {@link FileOwner} has it; the row itself is written before
     * @throws NotFound 404 for a file that is not there, or is another account's
     * @throws RuleViolation 409 {@code file-attached} for one that belongs to another row
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(Collection<UUID> ids, String kind, UUID owner) {
        attach(ids, kind, owner, null);
    }

    /**
     * As above, to a step of the row's timeline.
     *
     * @param step counted from 0; null where they are the row's own
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void attach(Collection<UUID> ids, String kind, UUID owner, @Nullable Integer step) {
        var named = new LinkedHashSet<>(ids);
        if (named.isEmpty()) {
            return;
        }
        var known = files.find(named).stream().collect(Collectors.toMap(StoredFile::id, Function.identity()));
        var waiting = new ArrayList<UUID>();
        for (var id : named) {
            var file = known.get(id);
            if (file == null) {
                throw new NotFound(id);
            }
            if (file.ownerKind() == null) {
                if (!scopes.current().isOf(file.uploadedBy())) {
                    throw new NotFound(id);
                }
                waiting.add(id);
            } else if (!file.isOf(kind, owner)) {
                throw new RuleViolation(FileProblem.FILE_ATTACHED, file.name());
            }
        }
        if (!waiting.isEmpty() && files.attach(waiting, kind, owner, step, clock.instant()) < waiting.size()) {
            var name = Objects.requireNonNull(known.get(waiting.getFirst())).name();
            throw new RuleViolation(FileProblem.FILE_ATTACHED, name);
        }
    }

    /** The files of a row, in the order in which they were uploaded. */
    @Transactional
    public List<FileView> of(String kind, UUID owner) {
        return of(kind, List.of(owner)).getOrDefault(owner, List.of());
    }

    /** The files of several rows, in one reading; rows without files are absent. */
    @Transactional
    public Map<UUID, List<FileView>> of(String kind, Collection<UUID> owners) {
        return owners.isEmpty()
                ? Map.of()
                : files.of(kind, owners).stream()
                        .collect(Collectors.groupingBy(
                                file -> Objects.requireNonNull(file.ownerId()),
                                Collectors.mapping(StoredFile::view, Collectors.toList())));
    }
}
