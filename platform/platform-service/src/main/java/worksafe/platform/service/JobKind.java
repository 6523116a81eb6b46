package worksafe.platform.service;

/** A kind of long work that this service can do. One bean each. */
public interface JobKind {

    /** The stable name, as stored with the job. */
    String kind();

    /**
     * Does the work, or goes on with it after a crash: what was done is known from the work's own tables, which it
     * changes in the same transaction as {@link JobRun#checkpoint}. Runs on a thread of its own, under the submitter's
     * scope, outside any transaction. All its transactions use the {@code jobs} datasource only: a transaction cannot span
     * two pools. Work that takes long lets others go first now and then ({@link JobRun#giveWay}).
     *
     * @throws JobRun.SetAside to be run again later
     * @throws InterruptedException when the service stops; the job is then taken up again
     */
    void run(JobRun run) throws InterruptedException;
}
