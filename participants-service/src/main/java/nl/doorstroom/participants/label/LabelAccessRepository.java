package nl.doorstroom.participants.label;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import org.jspecify.annotations.Nullable;

import nl.doorstroom.platform.crypto.PurposeCipher;
import nl.doorstroom.platform.http.PageQuery;

/** Who was shown what the vault has of a person, in the present tenant. */
@Singleton
public class LabelAccessRepository implements PanacheRepositoryBase<LabelAccess, UUID> {

    private final PurposeCipher cipher;

    LabelAccessRepository(PurposeCipher cipher) {
        this.cipher = cipher;
    }

    /** At most {@code limit} accesses to one person's labels, oldest first, after one that was seen. */
    public List<LabelAccess> listByParticipant(UUID participantId, @Nullable UUID after, int limit) {
        return new PageQuery().where("participantId =", participantId).list(this, after, limit);
    }

    /** Why it was asked for; nothing once the person was erased. */
    public Optional<String> reason(LabelAccess access) {
        return cipher.decrypt(LabelRegister.PURPOSE, access.participantId(), access.reasonSealed());
    }
}
