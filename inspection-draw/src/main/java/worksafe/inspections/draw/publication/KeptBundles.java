package worksafe.inspections.draw.publication;

import io.quarkus.runtime.configuration.MemorySize;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import worksafe.inspections.srd.Bundle;
import worksafe.platform.service.SpooledAnswers.Spooled;

/**
 * The public files of draws, as they were written and checked once: whoever asks for one that is here is sent it without a
 * look at the lists. So many at most, and so many bytes in all; which was asked for longest ago goes first, and never from
 * under whoever is being sent it. They lie in the temporary folder and are gone with the process.
 */
@ApplicationScoped
class KeptBundles {

    private final int most;
    private final long mostBytes;
    private final SequencedMap<String, Kept> files = new LinkedHashMap<>(16, 0.75f, true);

    KeptBundles(
            @ConfigProperty(name = "worksafe.draw.bundles-kept") int most,
            @ConfigProperty(name = "worksafe.draw.bundles-kept-size") MemorySize size) {
        this.most = most;
        this.mostBytes = size.asLongValue();
    }

    /** A file that stays where it is until this is closed, once. */
    final class Loan implements AutoCloseable {

        private final Kept kept;
        private final AtomicBoolean over = new AtomicBoolean();

        private Loan(Kept kept) {
            this.kept = kept;
        }

        Spooled file() {
            return kept.file;
        }

        @Override
        public void close() {
            if (over.compareAndSet(false, true)) {
                giveBack(kept);
            }
        }
    }

    /** The file of an edition, if it is here. */
    synchronized Optional<Loan> find(BundleEdition edition) {
        var kept = files.get(edition.tag().value());
        // Whoever empties the temporary folder asks nobody.
        return kept == null || Files.notExists(kept.file.path()) ? Optional.empty() : Optional.of(lent(kept));
    }

    /** Writes the file of an edition, and keeps it in the place of what was published of the draw before. */
    Loan write(UUID draw, BundleEdition edition, Bundle bundle) {
        return keep(edition, new Kept(draw, written(bundle)));
    }

    private static Spooled written(Bundle bundle) {
        try {
            return Spooled.write("bundle", bundle::write);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Loan keep(BundleEdition edition, Kept file) {
        files.entrySet().stream()
                .filter(earlier -> earlier.getValue().draw.equals(file.draw))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(this::drop);
        files.put(edition.tag().value(), file);
        // The newest stays however long it is, or the longest draw would be read anew for everybody who asks.
        while (files.size() > 1 && (files.size() > most || bytes() > mostBytes)) {
            drop(files.firstEntry().getKey());
        }
        return lent(file);
    }

    /** Its file goes with the last who is being sent it. */
    private void drop(String tag) {
        var kept = Objects.requireNonNull(files.remove(tag));
        kept.dropped = true;
        kept.deleteUnlessRead();
    }

    private long bytes() {
        return files.values().stream().mapToLong(kept -> kept.file.bytes()).sum();
    }

    private Loan lent(Kept kept) {
        kept.readers++;
        return new Loan(kept);
    }

    private synchronized void giveBack(Kept kept) {
        kept.readers--;
        kept.deleteUnlessRead();
    }

    @PreDestroy
    synchronized void empty() {
        files.values().forEach(kept -> kept.file.discard());
        files.clear();
    }

    private static final class Kept {

        private final UUID draw;
        private final Spooled file;
        private int readers;
        private boolean dropped;

        private Kept(UUID draw, Spooled file) {
            this.draw = draw;
            this.file = file;
        }

        private void deleteUnlessRead() {
            if (dropped && readers == 0) {
                file.discard();
            }
        }
    }
}
