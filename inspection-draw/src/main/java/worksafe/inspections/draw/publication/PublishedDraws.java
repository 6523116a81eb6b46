package worksafe.inspections.draw.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.inspections.draw.Draw;
import worksafe.inspections.draw.DrawProblem;
import worksafe.inspections.draw.lists.ListMemory;
import worksafe.inspections.draw.lists.StoredLists;
import worksafe.inspections.draw.result.StoredResults;
import worksafe.inspections.srd.Bundle;
import worksafe.inspections.srd.LogPlace;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.Stage;
import worksafe.platform.duties.audit.log.DigestOperations;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The draws that are public: every one that was ever sealed, whatever became of it. No scope is asked. */
@ApplicationScoped
public class PublishedDraws implements PanacheRepositoryBase<PublishedDraw, UUID> {

    private static final String SEAL = "draw-seal";
    private static final String RESULT = "draw-result";

    private final StoredLists lists;
    private final ListMemory memory;
    private final StoredResults results;
    private final DigestOperations digests;
    private final Listing<PublishedDraw> listing;

    PublishedDraws(
            StoredLists lists, ListMemory memory, StoredResults results, DigestOperations digests, Listings listings) {
        this.lists = lists;
        this.memory = memory;
        this.results = results;
        this.digests = digests;
        this.listing = listings.open(PublishedDraw.class, PublishedDraw.class, PublicDrawFilter.class, "-sealedAt");
    }

    /** A draw was sealed: from now on it is public, and its seal enters the audit log. */
    @Transactional(TxType.MANDATORY)
    public void publish(Draw draw) {
        persist(PublishedDraw.of(draw));
        digests.add(
                "seal-logged",
                SEAL,
                draw.id().toString(),
                draw.authority(),
                draw.seal().hex());
    }

    /** It was opened: the digest of the result enters the log before the result is public. */
    @Transactional(TxType.MANDATORY)
    public void opened(Draw draw) {
        published(draw.id()).follow(draw);
        var digest = draw.outcome().resultDigest();
        digests.add("result-logged", RESULT, draw.id().toString(), draw.authority(), digest);
    }

    List<String> sorts() {
        return listing.sorts();
    }

    /** A page of them. */
    @Transactional
    Slice<PublicDrawView> list(PublicDrawFilter filter, Page page) {
        return listing.of(filter).page(page).map(PublishedDraw::view);
    }

    /**
     * Which public file of a draw there is now. The lists are not looked at: whoever has the file has what was sealed.
     *
     * @throws NotFound when no such draw was ever sealed
     */
    @Transactional
    BundleEdition edition(UUID id) {
        var published = published(id);
        return BundleEdition.of(published, log(published));
    }

    /**
     * Asks what can be asked before the lists are read.
     *
     * @throws NotFound when no such draw was ever sealed
     * @throws RuleViolation 409 before the disclosure
     */
    @Transactional
    void requireDisclosed(UUID id) {
        if (published(id).nonces().isEmpty()) {
            throw new RuleViolation(DrawProblem.VISITS_NOT_OVER);
        }
    }

    /**
     * What the public file of a draw is made of.
     *
     * @throws NotFound when no such draw was ever sealed
     * @throws RuleViolation 409 {@code draw-list-changed} when the stored lists are not the sealed ones any more
     * @throws worksafe.platform.http.RequestProblem 503 when there is no memory to read them
     */
    @Transactional
    HeldBundle read(UUID id) {
        var published = published(id);
        var sealed = SealedRecord.parse(published.sealedRecord().getBytes(StandardCharsets.UTF_8));
        var share = memory.takeFree(published.poolSize());
        try {
            var lists = this.lists.sealed(id, sealed);
            var log = log(published);
            var bundle = new Bundle(lists, log, stage(published));
            return new HeldBundle(BundleEdition.of(published, log), bundle, share);
        } catch (RuntimeException refused) {
            share.close();
            throw refused;
        }
    }

    /** Where the audit log holds the seal, with the proof; a text in a bundle has no line feed at its end. */
    private Optional<LogPlace> log(PublishedDraw published) {
        return digests.proof(SEAL, published.id().toString(), published.seal())
                .map(proof -> new LogPlace(
                        proof.origin().orElseThrow(),
                        proof.index(),
                        Optional.of(proof.toString().strip())));
    }

    private Stage stage(PublishedDraw published) {
        var outcome = published.outcome();
        if (outcome.isEmpty()) {
            return new Stage.Sealed();
        }
        var beacon = outcome.get().beaconString();
        return published
                .nonces()
                .<Stage>map(nonces -> new Stage.Disclosed(
                        beacon, nonces, results.read(published.id()), results.substitutions(published.id())))
                .orElseGet(() -> new Stage.Drawn(beacon, outcome.get().loggedDigest()));
    }

    /** The published side of a draw that is changed in the present transaction. */
    public PublishedDraw published(UUID id) {
        return findByIdOptional(id).orElseThrow(() -> new NotFound(id));
    }

    /** A bundle with the memory that its lists take; to be closed when it is no longer needed. */
    record HeldBundle(BundleEdition edition, Bundle bundle, ListMemory.Share share) implements AutoCloseable {
        @Override
        public void close() {
            share.close();
        }
    }
}
