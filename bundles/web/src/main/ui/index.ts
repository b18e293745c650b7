import { defineModule } from '@anju/kit'

// The pages of the platform itself.
export default defineModule({ pages: {} })
