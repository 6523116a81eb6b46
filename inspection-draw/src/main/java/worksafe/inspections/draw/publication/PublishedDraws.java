package worksafe.inspections.draw.publication;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import worksafe.inspections.draw.DrawProblem;
import worksafe.inspections.draw.lists.ListMemory;
import worksafe.inspections.draw.lists.StoredLists;
import worksafe.inspections.draw.result.StoredResults;
import worksafe.inspections.srd.Bundle;
import worksafe.inspections.srd.SealedRecord;
import worksafe.inspections.srd.Stage;
import worksafe.platform.http.NotFound;
import worksafe.platform.http.Page;
import worksafe.platform.http.RuleViolation;
import worksafe.platform.http.Slice;
import worksafe.platform.service.listing.Listing;
import worksafe.platform.service.listing.Listings;

/** The draws that are public: every one that was ever sealed, whatever became of it. No scope is asked. */
@ApplicationScoped
public class PublishedDraws implements PanacheRepositoryBase<PublishedDraw, UUID> {

    private final StoredLists lists;
    private final ListMemory memory;
    private final StoredResults results;
    private final Listing<PublishedDraw> listing;

    PublishedDraws(StoredLists lists, ListMemory memory, StoredResults results, Listings listings) {
        this.lists = lists;
        this.memory = memory;
        this.results = results;
        this.listing = listings.open(PublishedDraw.class, PublishedDraw.class, PublicDrawFilter.class, "-sealedAt");
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
        return BundleEdition.of(published(id));
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
            var bundle = new Bundle(lists, Optional.empty(), stage(published));
            return new HeldBundle(BundleEdition.of(published), bundle, share);
        } catch (RuntimeException refused) {
            share.close();
            throw refused;
        }
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
