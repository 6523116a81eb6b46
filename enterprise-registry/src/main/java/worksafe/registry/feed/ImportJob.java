package worksafe.registry.feed;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.kernel.Sector;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.registers.sheet.SheetReader;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.registry.feed.reading.StagedRow;

/** Stages the file, then merges it, chunk by chunk; begun again, it goes on behind the last chunk that was committed. */
@ApplicationScoped
class ImportJob implements JobKind {

    static final String KIND = "import";

    private static final Logger LOG = Logger.getLogger(ImportJob.class);

    private final ImportFiles files;
    private final ImportStagingOperations staging;
    private final ImportMergeOperations merging;
    private final CompetenceQueries sectors;
    private final int chunk;

    ImportJob(
            ImportFiles files,
            ImportStagingOperations staging,
            ImportMergeOperations merging,
            CompetenceQueries sectors,
            @ConfigProperty(name = "worksafe.imports.chunk", defaultValue = "10000") int chunk) {
        this.files = files;
        this.staging = staging;
        this.merging = merging;
        this.sectors = sectors;
        this.chunk = chunk;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        stage(run.id(), run::checkpoint);
        var began = System.nanoTime();
        var lines = 0;
        for (var merged = merge(run); merged > 0; merged = merge(run)) {
            lines += merged;
            goOnUnlessStopped();
        }
        LOG.infof("import %s: %d lines merged in %d ms", run.id(), lines, (System.nanoTime() - began) / 1_000_000);
        files.remove(run.id());
    }

    private int merge(JobRun run) {
        return merging.next(run.id(), run.scope(), chunk, run::checkpoint);
    }

    private void stage(UUID job, StageProgress progress) throws InterruptedException {
        var begun = staging.begun(job);
        if (begun.done()) {
            return;
        }
        var began = System.nanoTime();
        var known = new HashMap<RegionCode, Sector>();
        var mapper = staging.mapper(seat -> known.computeIfAbsent(seat, sectors::competentAt));
        try (var bytes = files.open(job)) {
            var reader = new SheetReader(bytes, begun.layout());
            var rows = new ArrayList<StagedRow>(chunk);
            for (var record = reader.next(); record.isPresent(); record = reader.next()) {
                if (record.get().line() <= begun.through() || StagedRow.isAside(record.get())) {
                    continue;
                }
                rows.add(StagedRow.of(record.get(), mapper));
                if (rows.size() == chunk) {
                    staging.write(job, rows, progress);
                    rows.clear();
                    goOnUnlessStopped();
                }
            }
            staging.write(job, rows, progress);
        } catch (NoSuchFileException gone) {
            throw new RuleViolation(FeedProblem.IMPORT_FILE_MISSING);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        staging.end(job, progress);
        LOG.infof("import %s: staged in %d ms", job, (System.nanoTime() - began) / 1_000_000);
    }

    private static void goOnUnlessStopped() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }

    /** Reports the progress of a stage, in the transaction of its work; throwing here rolls that work back. */
    @FunctionalInterface
    interface StageProgress {

        /**
         * @param processed lines merged
         * @param total lines of the file, once they are known
         * @param counts lines staged, and lines by fate
         */
        void checkpoint(long processed, @Nullable Long total, Map<String, Long> counts);
    }
}
