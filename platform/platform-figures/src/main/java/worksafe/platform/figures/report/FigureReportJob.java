package worksafe.platform.figures.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import worksafe.kernel.RegionCode;
import worksafe.platform.figures.definition.FigurePeriod;
import worksafe.platform.figures.report.FigureFreezeOperations.Fate;
import worksafe.platform.service.JobKind;
import worksafe.platform.service.JobRun;
import worksafe.platform.service.PersistenceFailures;

/**
 * Freezes reports place by place; begun again, it goes on with the places that have none. A place that fails does not keep the
 * others from theirs: the attempt fails at its end.
 */
@ApplicationScoped
class FigureReportJob implements JobKind {

    static final String KIND = "figure-report";

    private static final Logger LOG = Logger.getLogger(FigureReportJob.class);

    private final FigureFreezeOperations freezing;
    private final FigureReportOperations reports;
    private final ObjectMapper json;

    FigureReportJob(FigureFreezeOperations freezing, FigureReportOperations reports, ObjectMapper json) {
        this.freezing = freezing;
        this.reports = reports;
        this.json = json;
    }

    /**
     * What a job is to do.
     *
     * @param place whose report; absent for all counties whose day has come
     */
    record Task(
            String period, @Nullable String place, @Nullable String reason) {

        String written(ObjectMapper json) {
            try {
                return json.writeValueAsString(this);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How far it is, over all attempts. */
    record Progress(long processed, long total, Map<String, Long> counts) {

        Progress and(Fate fate) {
            var more = new TreeMap<>(counts);
            more.merge(fate.name().toLowerCase(Locale.ROOT), 1L, Long::sum);
            return new Progress(processed + 1, total, more);
        }

        void write(JobRun run) {
            run.checkpoint(processed, total, counts);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void run(JobRun run) throws InterruptedException {
        var task = read(run.parameters());
        var period = FigurePeriod.parse(task.period());
        long before = reports.frozenBy(run.id());
        List<RegionCode> places = task.place() == null ? reports.due(period) : List.of(RegionCode.of(task.place()));
        var progress = new Progress(before, before + places.size(), before == 0 ? Map.of() : Map.of("frozen", before));
        RuntimeException failed = null;
        for (var place : places) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            try {
                progress = progress.and(freeze(run, place, period, task.reason(), progress));
            } catch (RuntimeException failure) {
                if (isStopped(failure)) {
                    throw failure;
                }
                LOG.warnf(failure, "no report of %s for %s", place, period);
                if (failed == null) {
                    failed = failure;
                }
            }
        }
        if (failed != null) {
            throw failed;
        }
    }

    /** Whether nothing more is to be done: the job was cancelled or taken away, or the database is not there. */
    private static boolean isStopped(RuntimeException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof JobRun.JobStopped) {
                return true;
            }
        }
        return PersistenceFailures.isUnavailable(failure);
    }

    private Fate freeze(JobRun run, RegionCode place, FigurePeriod period, @Nullable String reason, Progress progress) {
        try {
            return freezing.freeze(run, place, period, reason, reports.terms(place, period), progress);
        } catch (RuntimeException undone) {
            if (!FigureFreezeOperations.saysNothingNew(undone)) {
                throw undone;
            }
            freezing.note(run, progress);
            return Fate.UNCHANGED;
        }
    }

    private Task read(String parameters) {
        try {
            return json.readValue(parameters, Task.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
