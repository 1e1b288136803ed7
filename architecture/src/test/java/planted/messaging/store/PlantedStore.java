package planted.messaging.store;

import planted.messaging.service.PlantedService;

/** Planted: a port that knows a service. */
public interface PlantedStore {
    PlantedService service();
}
