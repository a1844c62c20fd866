package nl.doorstroom.platform.audit;

import java.time.Duration;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How the audit log is guarded. */
@ConfigMapping(prefix = "doorstroom.audit")
interface AuditSettings {

    /** How soon a replica looks again for entries to seal: so long an entry that is removed can go unseen. */
    @WithDefault("PT1M")
    Duration sealEvery();
}
